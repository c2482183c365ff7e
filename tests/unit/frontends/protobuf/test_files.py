"""Imports are found from the layout alone, wherever repositories keep their files; what is missing is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from mscomm_gen import frontends
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.reads import Reads
from mscomm_gen.diagnostics import ContractFault
from mscomm_gen.diagnostics.codes import reading

USER = """\
syntax = "proto3";
package acme.orders.v1;
import "{imported}";
service Orders {{ rpc Place(acme.types.Money) returns (acme.types.Money); }}
"""
MONEY = 'syntax = "proto3";\npackage acme.types;\nmessage Money { int64 units = 1; }\n'


def _write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def _load(path: Path, reads: Reads | None = None) -> Contract:
    return frontends.load(path, options=(), reads=reads or Reads())


@pytest.mark.parametrize(
    ("own", "imported", "where"),
    [
        ("orders.proto", "money.proto", "money.proto"),
        ("orders.proto", "acme/types/money.proto", "acme/types/money.proto"),
        ("acme/orders/v1/orders.proto", "acme/types/money.proto", "acme/types/money.proto"),
        ("services/orders/orders.proto", "acme/money.proto", "proto/acme/money.proto"),
        ("proto/orders.proto", "acme/money.proto", "third_party/acme/money.proto"),
        ("orders-v1.proto", "money-v1.proto", "money-v1.proto"),
        # Copied together, without the folders that the import names.
        ("flat/orders.proto", "acme/types/money.proto", "flat/money.proto"),
        ("my protos/orders.proto", "acme/types/money.proto", "my protos/types/money.proto"),
    ],
)  # fmt: skip
def test_an_import_is_found(
    tmp_path: Path, own: str, imported: str, where: str
) -> None:
    (tmp_path / ".git").mkdir()
    _write(tmp_path, {own: USER.format(imported=imported), where: MONEY})
    contract = _load(tmp_path / own)
    assert [each.name for each in contract.types] == ["Money"]
    assert contract.sources[0] == str(tmp_path / own)
    assert contract.sources[1] == str(tmp_path / where)


@pytest.mark.parametrize(
    "statement",
    [
        'import "money" ".proto";',
        """import/* why */public\n// "not this"\n'money.proto' ;""",
        r'import "\x6doney\056proto";',
    ],
)
def test_an_import_is_read_as_protoc_reads_it(tmp_path: Path, statement: str) -> None:
    text = USER.format(imported="-").replace('import "-";', statement)
    _write(tmp_path, {"orders.proto": text, "money.proto": MONEY})
    assert [each.name for each in _load(tmp_path / "orders.proto").types] == ["Money"]


def test_fields_may_be_called_like_statements(tmp_path: Path) -> None:
    fields = "string import = 1; string package = 2; string weak = 3;"
    text = f"syntax = 'proto3'; package /* of */ acme . v1; message M {{ {fields} }}"
    _write(
        tmp_path,
        {
            "acme/v1/m.proto": f"{text} service S {{ rpc M(.acme.v1.M) returns (.acme.v1.M); }}"
        },
    )
    contract = _load(tmp_path / "acme" / "v1" / "m.proto")
    assert contract.protobuf is not None
    assert contract.protobuf.file == "acme/v1/m.proto"


def test_comments_may_hold_any_bytes(tmp_path: Path) -> None:
    text = (
        'syntax = "proto3";\n// caf\xe9 of ours\n'
        "message M { string a = 1; /* \xfc */ }\nservice S { rpc N(M) returns (M); }\n"
    )
    (tmp_path / "latin.proto").write_bytes(text.encode("latin-1"))
    (found,) = _load(tmp_path / "latin.proto").types
    assert found.description == "caf? of ours"


def test_files_of_protobuf_and_googleapis_come_along(tmp_path: Path) -> None:
    text = (
        'syntax = "proto3";\npackage acme;\n'
        'import "google/longrunning/operations.proto";\nimport "google/type/date.proto";\n'
        "service Jobs { rpc Run(google.type.Date) returns (google.longrunning.Operation); }\n"
    )
    _write(tmp_path, {"jobs.proto": text})
    contract = _load(tmp_path / "jobs.proto")
    assert {"Date", "Operation", "Status", "AnyMessage"} == {
        each.name for each in contract.types
    }


def test_a_file_that_lies_there_goes_before_one_that_comes_along(
    tmp_path: Path,
) -> None:
    date = (
        'syntax = "proto3";\npackage google.type;\nmessage Date { string text = 1; }\n'
    )
    text = (
        'syntax = "proto3";\npackage acme;\nimport "google/type/date.proto";\n'
        "service Days { rpc Next(google.type.Date) returns (google.type.Date); }\n"
    )
    _write(tmp_path, {"days.proto": text, "google/type/date.proto": date})
    (found,) = _load(tmp_path / "days.proto").types
    assert [field.name for field in getattr(found, "fields", ())] == ["text"]


def test_every_missing_import_is_told_with_the_places_looked_in(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    text = 'syntax = "proto3";\n// import "no.proto";\nimport "acme/a.proto";\n  import public "b.proto";\n'
    _write(tmp_path, {"proto/x.proto": text})
    with pytest.raises(ContractFault) as caught:
        _load(tmp_path / "proto" / "x.proto")
    first, second = caught.value.diagnostics
    assert first.code is second.code is reading.MISSING_IMPORT
    assert first.span is not None
    assert second.span is not None
    assert (first.span.line, first.span.column, first.span.end_column) == (3, 9, 21)
    assert (second.span.line, second.span.column) == (4, 18)
    assert f"{tmp_path / 'proto'}, {tmp_path}" in first.message
    assert "third_party" in first.message


def test_faults_of_an_import_are_told_in_that_file_and_not_again(
    tmp_path: Path,
) -> None:
    _write(
        tmp_path,
        {
            "orders.proto": USER.format(imported="money.proto"),
            "money.proto": MONEY.replace("1;", "1"),
        },
    )
    with pytest.raises(ContractFault) as caught:
        _load(tmp_path / "orders.proto")
    assert {
        str(found.span.path) for found in caught.value.diagnostics if found.span
    } >= {str(tmp_path / "money.proto")}
    assert not any("had errors" in found.message for found in caught.value.diagnostics)


def test_every_file_that_was_looked_for_is_a_fact_of_the_build(tmp_path: Path) -> None:
    looked: list[str] = []
    read: list[str] = []

    class Listening(Reads):
        def before(self, path: str) -> None:
            looked.append(path)

        def data(self, path: str, data: bytes) -> None:
            read.append(path)

    _write(
        tmp_path,
        {
            "orders.proto": USER.format(imported="acme/money.proto"),
            "proto/acme/money.proto": MONEY,
        },
    )
    _load(tmp_path / "orders.proto", Listening())
    found = tmp_path / "proto" / "acme" / "money.proto"
    assert read == [str(tmp_path / "orders.proto"), str(found)]
    # Were it put there, it would be taken instead.
    assert str(tmp_path / "acme" / "money.proto") in looked
    assert set(read) <= set(looked)


@pytest.mark.parametrize(
    "name", ["../up.proto", "/abs.proto", "a//b.proto", "./x.proto"]
)
def test_what_is_no_name_of_a_file_is_protocs_to_tell(
    tmp_path: Path, name: str
) -> None:
    _write(tmp_path, {"x.proto": f'syntax = "proto3";\nimport "{name}";\n'})
    with pytest.raises(ContractFault) as caught:
        _load(tmp_path / "x.proto")
    assert {found.code for found in caught.value.diagnostics} == {reading.REFUSED_PROTO}


@pytest.mark.parametrize(
    ("field", "other", "column"),
    [
        ('int32 one = 1 [json_name = "two"];', 'int32 two = 2 [json_name = "one"];', 9),
        ("optional string foo_bar = 1;", "optional string fooBar = 2;", 19),
    ],
)
def test_two_fields_of_one_json_name_are_told_where_the_second_stands(
    tmp_path: Path, field: str, other: str, column: int
) -> None:
    syntax = "proto2" if "optional" in field else "proto3"
    place = tmp_path / "x.proto"
    place.write_text(
        f'syntax = "{syntax}";\nmessage Outer {{\n message A {{\n  {field}\n  {other}\n }}\n}}\n'
    )
    with pytest.raises(ContractFault) as caught:
        _load(place)
    [found] = caught.value.diagnostics
    assert found.code is reading.REFUSED_PROTO
    assert found.span is not None
    assert (found.span.line, found.span.column) == (5, column)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('edition = "1999";\n', "edition"),
        ('syntax = "proto9";\n', "proto9"),
        ('syntax = "proto3";\nmessage A { optional google.X x = 1; }\n', "google.X"),
        (
            'syntax = "proto3";\nmessage A { int32 fooBar = 1; int32 foo_bar = 2; }\n',
            "JSON",
        ),
        (
            'syntax = "proto3";\n'
            'message B { int32 one = 1 [json_name = "two"]; int32 two = 2 [json_name = "one"]; }\n',
            "Python",
        ),
        ("\udcff", ""),
    ],
)
def test_what_protoc_or_the_runtime_refuses_has_a_place(
    tmp_path: Path, text: str, said: str
) -> None:
    place = tmp_path / "x.proto"
    place.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(ContractFault) as caught:
        _load(place)
    for found in caught.value.diagnostics:
        assert found.code is reading.REFUSED_PROTO
        assert found.span is not None
        assert found.span.path == str(place)
        assert found.hint
    assert any(said in found.message for found in caught.value.diagnostics)
