"""What is wrong in a .proto file is told where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import frontends
from mscomm_gen.diagnostics import ContractFault

HEAD = """syntax = "proto3";
package shop;
"""
HTTP = f"""{HEAD}import "google/api/annotations.proto";
message M {{ string id = 1; }}
service S {{
  rpc A(M) returns (M) {{ option (google.api.http) = {{ get: "/v1/{{id}}" }}; }}
"""


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        (f"{HEAD}message M {{ string id = ; }}\n", "MG125", (3, 25)),
        (f"{HEAD}message M {{ Other id = 1; }}\n", "MG125", (3, 13)),
        (f"{HEAD}message M {{ int32 a = 1; int32 b = 1; }}\n", "MG125", (3, 36)),
        (f'{HEAD}import "a/missing.proto";\n', "MG126", (3, 9)),
        ('edition = "2055";\npackage shop;\n', "MG125", (1, 11)),
        ('syntax = "proto9";\n', "MG125", (1, 10)),
        (
            f"{HEAD}message M {{ int32 a = 1 [deprecated = maybe]; }}\n",
            "MG125",
            (3, 39),
        ),
        (
            f"{HEAD}message M {{ int32 a = 1 [(no.such) = 1]; }}\n",
            "MG125",
            (3, 26),
        ),
        (
            f'{HTTP}  rpc B(M) returns (M) {{ option (google.api.http) = {{ get: "/v1/{{id}}" }}; }}\n}}\n',
            "MG403",
            (7, 7),
        ),
        (
            f'{HTTP}  rpc B(M) returns (M) {{ option (google.api.http) = {{ get: "/v2/{{no}}" }}; }}\n}}\n',
            "MG471",
            (7, 26),
        ),
        (
            f'{HTTP}  rpc B(M) returns (M) {{ option (google.api.http) = {{ got: "/v2" }}; }}\n}}\n',
            "MG125",
            (7, 53),
        ),
        # Imports that can be no files, and texts whose bytes are none of UTF-8.
        (f'{HEAD}import "";\n', "MG125", (3, 1)),
        (f'{HEAD}import "/abs.proto";\n', "MG125", (3, 9)),
        (f'{HEAD}import "/etc/none";\n', "MG125", (3, 1)),
        (f'{HEAD}import "../up.proto";\n', "MG125", (3, 9)),
        (f'{HEAD}import "a\\000b.proto";\n', "MG125", (3, 9)),
        (f'{HEAD}import "{"x" * 5000}.proto";\n', "MG125", (3, 9)),
        (
            f'{HTTP}  rpc B(M) returns (M) {{ option (google.api.http) = {{ get: "/\\xe9" }}; }}\n}}\n',
            "MG125",
            (7, 61),
        ),
        (
            f'{HEAD}message M {{ int32 a = 1 [json_name = "\\351"]; }}\n',
            "MG125",
            (3, 39),
        ),
        *(
            (
                f"{HTTP}  rpc B(M) returns (M) {{ option (google.api.http) = "
                f'{{ custom {{ kind: "{kind}" path: "/v2" }} }}; }}\n}}\n',
                "MG471",
                (7, 26),
            )
            for kind in ("", "GE T", "a/b", "É", "CONNECT")
        ),
        *(
            (
                f'{HEAD}import "google/api/annotations.proto";\n'
                "message M { repeated string many = 1; M one = 2; map<string, string> map = 3; bytes raw = 4; }\n"
                f"service S {{\n  rpc B(M) returns (M) {{ option (google.api.http) = {{ {rule} }}; }}\n}}\n",
                code,
                place,
            )
            for rule, code, place in (
                ('get: "/{many}"', "MG401", (6, 7)),
                ('get: "/{one}"', "MG401", (6, 7)),
                ('get: "/{map}"', "MG401", (6, 7)),
                ('post: "/x" body: "one.raw"', "MG471", (6, 26)),
                ('get: "/x" response_body: "no"', "MG471", (6, 26)),
                ('get: "/x" body: "*"', "MG423", (6, 7)),
                ('get: "/x/{raw"', "MG471", (6, 26)),
                ("", "MG471", (6, 26)),
            )
        ),
    ],
)
def test_a_fault_is_told_at_its_place(
    text: str, code: str, place: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "shop.proto"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContractFault) as raised:
        frontends.load(path, options=())
    found = raised.value.diagnostics[0]
    assert found.code.id == code
    assert found.span is not None
    assert found.span.path == str(path)
    assert (found.span.line, found.span.column) == place, found.message


@pytest.mark.parametrize("text", ["", "// nothing\n", HEAD])
def test_a_file_that_declares_nothing_is_no_contract(text: str, tmp_path: Path) -> None:
    path = tmp_path / "shop.proto"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContractFault) as raised:
        frontends.load(path, options=())
    assert [each.code.id for each in raised.value.diagnostics] == ["MG109"]
