"""Every kind of change of a .proto file, judged by us and by buf side by side."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mscomm_gen.protobuf.compiling import compile_files
from mscomm_gen.review.model import Verdict
from mscomm_gen.review.protobuf.compare import compare
from mscomm_gen.review.protobuf.reading import read
from mscomm_gen.review.protobuf.registry import RULES
from mscomm_gen.review.protobuf.schema import Schema

from .pairs import PAIRS, Pair

BUF = Path(sys.executable).with_name("buf")


def folder_of(index: int) -> str:
    return f"p{index}"


def write(root: Path) -> None:
    """Every pair in a package of its own, so that one run of a tool sees them all."""
    for index, pair in enumerate(PAIRS):
        for side, head, texts in zip(
            ("old", "new"), pair.heads, pair.sides, strict=True
        ):
            folder = root / side / folder_of(index)
            folder.mkdir(parents=True)
            for name, text in texts.items():
                placed = text.replace("{folder}", folder_of(index))
                whole = f"{head}package {folder_of(index)};\n{placed}\n"
                (folder / f"{name}.proto").write_text(whole, encoding="utf-8")


def schema(root: Path, side: str, index: int) -> Schema:
    files = sorted((root / side / folder_of(index)).glob("*.proto"))
    names = [path.relative_to(root / side).as_posix() for path in files]
    return read(compile_files(names, [root / side]))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("pairs")
    write(root)
    return root


@pytest.fixture(scope="module")
def buf(texts: Path) -> dict[str, str]:
    """buf's verdict by folder: its wire categories are breaking, its source category is a warning."""
    found: dict[str, str] = {}
    for category, verdict in (
        ("WIRE", "breaking"),
        ("WIRE_JSON", "breaking"),
        ("FILE", "warning"),
    ):
        ended = subprocess.run(
            [
                *(str(BUF), "breaking", str(texts / "new")),
                *("--against", str(texts / "old"), "--error-format", "json"),
                *("--against-config", '{"version": "v2"}', "--config"),
                json.dumps({"version": "v2", "breaking": {"use": [category]}}),
            ],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            env={**os.environ, "HOME": str(texts), "XDG_CACHE_HOME": str(texts)},
        )
        assert not ended.stderr, ended.stderr
        for line in ended.stdout.splitlines():
            found.setdefault(_folder(json.loads(line)), verdict)
    return found


def _folder(told: dict[str, str]) -> str:
    """The pair that buf speaks of; of a file that is gone it names no path, but its message does."""
    path = told.get("path") or re.findall(r'"([^"]+\.proto)"', told["message"])[0]
    return Path(path).parent.name


def verdict(texts: Path, index: int) -> str:
    changes = compare(schema(texts, "old", index), schema(texts, "new", index))
    verdicts = [each.verdict for each in changes]
    return max(verdicts, key=lambda each: each.weight, default=Verdict.SAFE).value


@pytest.mark.parametrize(
    ("index", "pair"), list(enumerate(PAIRS)), ids=[pair.name for pair in PAIRS]
)
def test_a_pair_is_judged_as_its_label_says(
    index: int, pair: Pair, texts: Path
) -> None:
    assert verdict(texts, index) == pair.verdict


@pytest.mark.parametrize(
    ("index", "pair"), list(enumerate(PAIRS)), ids=[pair.name for pair in PAIRS]
)
def test_buf_agrees_unless_the_pair_says_why_not(
    index: int, pair: Pair, buf: dict[str, str]
) -> None:
    theirs = buf.get(folder_of(index), "safe")
    assert (theirs == pair.verdict) is not bool(pair.buf), theirs


def test_every_rule_has_a_pair_that_it_judges(texts: Path) -> None:
    seen = {
        each.rule
        for index in range(len(PAIRS))
        for each in compare(schema(texts, "old", index), schema(texts, "new", index))
    }
    elsewhere = {"proto-custom-options", "proto-message-set"}
    assert {rule.id for rule in RULES} - seen <= elsewhere


def test_a_change_is_told_with_its_lines_on_both_sides(tmp_path: Path) -> None:
    for side, text in (("old", "int32 a = 1;"), ("new", "\n\n  string a = 1;")):
        (tmp_path / side).mkdir()
        (tmp_path / side / "x.proto").write_text(
            f'syntax = "proto3";\nmessage A {{\n  {text}\n}}\n'
        )
    sides = [
        read(compile_files(["x.proto"], [tmp_path / side])) for side in ("old", "new")
    ]
    (change,) = compare(*sides)
    assert (str(change.before), str(change.after)) == ("x.proto:3:3", "x.proto:5:3")


def test_an_option_of_others_is_told_by_its_name(tmp_path: Path) -> None:
    text = (
        'syntax = "proto3"; package p; import "google/protobuf/descriptor.proto";\n'
        "extend google.protobuf.FieldOptions { string rule = 50000; }\n"
        "message A { int32 a = 1 [(rule) = %s]; }\n"
    )
    sides = []
    for side, value in (("old", '"x"'), ("new", '"y"')):
        (tmp_path / side).mkdir()
        (tmp_path / side / "x.proto").write_text(text % value)
        sides.append(read(compile_files(["x.proto"], [tmp_path / side])))
    (change,) = compare(*sides)
    assert change.verdict is Verdict.WARNING
    assert "p.rule" in change.what


def test_an_option_that_others_give_to_a_oneof_is_told_with_its_name(
    tmp_path: Path,
) -> None:
    text = (
        'syntax = "proto3"; package p; import "google/protobuf/descriptor.proto";\n'
        "extend google.protobuf.OneofOptions { string rule = 50000; }\n"
        "message A { oneof x { %s int32 a = 1; } }\n"
    )
    sides = []
    for side, said in (("old", ""), ("new", 'option (rule) = "y";')):
        (tmp_path / side).mkdir()
        (tmp_path / side / "x.proto").write_text(text % said)
        sides.append(read(compile_files(["x.proto"], [tmp_path / side])))
    (change,) = compare(*sides)
    assert (change.verdict, change.what) == (
        Verdict.WARNING,
        "the option p.rule of x of p.A differs",
    )


def test_a_route_of_google_api_http_that_differs_is_breaking(tmp_path: Path) -> None:
    sides = []
    for side, path in (("old", "/a"), ("new", "/b")):
        api = tmp_path / side / "google" / "api"
        api.mkdir(parents=True)
        (api / "annotations.proto").write_text(
            'syntax = "proto3"; package google.api; import "google/protobuf/descriptor.proto";\n'
            "message HttpRule { oneof pattern { string get = 2; } }\n"
            "extend google.protobuf.MethodOptions { HttpRule http = 72295728; }\n"
        )
        (tmp_path / side / "x.proto").write_text(
            'syntax = "proto3"; package p; import "google/api/annotations.proto"; message A {}\n'
            f'service S {{ rpc G(A) returns (A) {{ option (google.api.http) = {{get: "{path}"}}; }} }}\n'
        )
        sides.append(read(compile_files(["x.proto"], [tmp_path / side])))
    (change,) = compare(*sides)
    assert (change.verdict, change.path) == (
        Verdict.BREAKING,
        "p.S.G.google.api.http",
    )


def test_a_renamed_package_is_one_change(tmp_path: Path) -> None:
    sides = []
    for side, package in (("old", "a.v1"), ("new", "a.v2")):
        (tmp_path / side).mkdir()
        (tmp_path / side / "x.proto").write_text(
            f'syntax = "proto3"; package {package}; message A {{ A a = 1; map<string, A> m = 2; }}\n'
            "service S { rpc G(A) returns (A); }\n"
        )
        sides.append(read(compile_files(["x.proto"], [tmp_path / side])))
    (change,) = compare(*sides)
    assert change.rule == "proto-files"


def test_a_message_set_is_another_wire_format(tmp_path: Path) -> None:
    """Not among the pairs: buf refuses to read such a file."""
    sides = []
    for side, option in (
        ("old", ""),
        ("new", "option message_set_wire_format = true;"),
    ):
        (tmp_path / side).mkdir()
        (tmp_path / side / "x.proto").write_text(
            f'syntax = "proto2"; message A {{ {option} extensions 4 to 1000; }}\n'
        )
        sides.append(read(compile_files(["x.proto"], [tmp_path / side])))
    (change,) = compare(*sides)
    assert change.verdict is Verdict.BREAKING
