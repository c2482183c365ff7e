"""What is read of protovalidate's options, what is left out, and where that is told."""

from __future__ import annotations

import importlib
from decimal import Decimal
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto

from mscomm_gen import frontends
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.types import Check, Constant, Constraints, Record
from mscomm_gen.diagnostics import Span
from mscomm_gen.frontends.protobuf.patterns import PatternFault, matches, translated
from mscomm_gen.protobuf.compiling import compile_files
from mscomm_gen.resources import specs_folder

HEAD = """\
syntax = "proto3";
package shop;
import "buf/validate/validate.proto";
service S { rpc Do(M) returns (M); }
"""


def _load(folder: Path, *lines: str) -> Contract:
    place = folder / "shop.proto"
    place.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return frontends.load(place, options=())


def _record(contract: Contract) -> Record:
    found = contract.type_by_name["M"]
    assert isinstance(found, Record)
    return found


def test_what_pydantic_limits_itself_becomes_constraints(tmp_path: Path) -> None:
    contract = _load(
        tmp_path,
        "message M {",
        "  optional string a = 1 [(buf.validate.field).string = {min_len: 2, max_len: 5}];",
        "  optional int32 b = 2 [(buf.validate.field).int32 = {gt: 0, lte: 9}];",
        "  repeated int32 c = 3 [(buf.validate.field).repeated.max_items = 4];",
        "}",
    )
    a, b, c = _record(contract).fields
    assert a.constraints == Constraints(min_length=2, max_length=5)
    assert b.constraints == Constraints(minimum=Decimal(1), maximum=Decimal(9))
    assert (c.constraints.max_length, c.default) == (4, Constant(()))
    assert (a.checks, b.checks, c.checks) == ((), (), ())


def test_a_field_whose_zero_breaks_its_rules_has_to_be_given(tmp_path: Path) -> None:
    contract = _load(
        tmp_path,
        "message M {",
        "  string a = 1 [(buf.validate.field).string.email = true];",
        "  int32 b = 2 [(buf.validate.field).int32.lt = 9];",
        "}",
    )
    a, b = _record(contract).fields
    assert (a.default, a.optional, a.checks) == (None, False, (Check("email"),))
    assert b.default == Constant(0)


def test_what_nobody_checks_is_told_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "odd.proto").write_text(
        'syntax = "proto2"; package shop; import "buf/validate/validate.proto";'
        "extend buf.validate.StringRules { optional bool odd = 80048954; }",
        encoding="utf-8",
    )
    contract = _load(
        tmp_path,
        'import "odd.proto";',
        "message M {",
        "  option (buf.validate.message).cel_expression = 'this.a > this.b';",
        "  int32 a = 1 [(buf.validate.field).cel = {id: 'x', expression: 'this > 1'}];",
        "  string b = 2 [(buf.validate.field).string.(odd) = true];",
        "  string c = 3 [(buf.validate.field).string.pattern = '(?=a)'];",
        "  M d = 4 [(buf.validate.field).ignore = IGNORE_ALWAYS];",
        "  repeated string e = 5 [(buf.validate.field).repeated.items.int32.gt = 1];",
        "}",
    )
    assert contract.protobuf is not None
    told = [
        (each.rule, each.place, each.span.line if each.span else 0)
        for each in contract.protobuf.left_out
    ]
    assert told == [
        ("cel: x: this > 1", "M.a", 8),
        ("predefined rule shop.odd", "M.b", 9),
        ("pattern `(?=a)`: pydantic knows no such syntax", "M.c", 10),
        ("ignore: a message is looked over wherever it stands", "M.d", 11),
        ("items: int32: the field holds no such value", "M.e", 12),
        ("cel: this.a > this.b", "M", 7),
    ]
    assert contract.protobuf.left_out[0].span == Span(
        str(tmp_path / "shop.proto"), 8, 16, 8, 76
    )
    a = _record(contract).fields[0]
    assert a.description == "Not checked here: cel: x: this > 1"


def test_a_copy_of_ones_own_comes_before_ours(tmp_path: Path) -> None:
    folder = tmp_path / "third_party" / "buf" / "validate"
    folder.mkdir(parents=True)
    # As it was before 1.0: other names, the same numbers.
    (folder / "validate.proto").write_text(
        """\
syntax = "proto3";
package buf.validate;
import "google/protobuf/descriptor.proto";
extend google.protobuf.FieldOptions { optional FieldConstraints field = 1159; }
message FieldConstraints { bool skipped = 24; oneof type { StringRules string = 14; } }
message StringRules { optional uint64 min_len = 2; optional uint64 shout = 900; }
""",
        encoding="utf-8",
    )
    contract = _load(
        tmp_path,
        "message M {",
        "  optional string a = 1 [(buf.validate.field).string = {min_len: 2, shout: 3}];",
        "  string b = 2 [(buf.validate.field) = {skipped: true, string: {min_len: 2}}];",
        "}",
    )
    a, b = _record(contract).fields
    assert a.constraints == Constraints(min_length=2)
    assert b.constraints == Constraints()
    assert contract.protobuf is not None
    assert [each.rule for each in contract.protobuf.left_out] == ["string.shout"]


def _interface(file: FileDescriptorProto) -> dict[str, tuple[object, ...]]:
    """What a file names, with its numbers."""
    found: dict[str, tuple[object, ...]] = {}
    for message in file.message_type:
        oneofs = [each.name for each in message.oneof_decl]
        for field in message.field:
            choice = oneofs[field.oneof_index] if field.HasField("oneof_index") else ""
            key = f"{message.name}.{field.name}"
            found[key] = (
                field.number,
                field.type,
                field.label,
                field.type_name,
                choice,
            )
        for number, each in enumerate(message.extension_range):
            found[f"{message.name}#{number}"] = (each.start, each.end)
    for enum in file.enum_type:
        found |= {f"{enum.name}.{each.name}": (each.number,) for each in enum.value}
    for extension in file.extension:
        key = f"{extension.extendee}({extension.name})"
        found[key] = (extension.number, extension.type_name, extension.label)
    return found


def test_the_file_that_comes_along_names_what_protovalidate_names() -> None:
    made = compile_files(["buf/validate/validate.proto"], [specs_folder()])
    ours = next(file for file in made.file if file.package == "buf.validate")
    theirs = importlib.import_module("protovalidate._gen.buf.validate.validate_pb")
    data = theirs.desc().proto.to_binary()
    assert _interface(ours) == _interface(FileDescriptorProto.FromString(data))


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"^\d+$", "12", True),
        (r"^\d+$", "١", False),
        (r"^\w$", "ä", False),
        (r"^[^\W]$", "a", True),
        (r"^[a&&b]$", "&", True),
        (r"^[]a]$", "]", True),
        (r"^[+--]$", ",", True),
        (r"^[a[]$", "[", True),
        (r"\Q.*\E", "a.*b", True),
        (r"\Q.*\E", "ab", False),
        (r"^\101$", "A", True),
        (r"^\x{62}{2}$", "bb", True),
        (r"^\p{^L}$", "1", True),
        (r"^\<$", "<", True),
        (r"^{,2}$", "{,2}", True),
        (r"\bb\b", "äb", True),
        (r"^a$", "a\n", False),
    ],
)
def test_patterns_mean_what_they_mean_in_re2(
    pattern: str, text: str, found: bool
) -> None:
    assert matches(translated(pattern), text) is found


@pytest.mark.parametrize(
    "pattern", ["(?=a)", "(?x)a", r"(a)\1", "a**", "a{2}{3}", "a{1001}", r"\C", "[a"]
)
def test_patterns_that_nobody_can_run_are_refused(pattern: str) -> None:
    with pytest.raises(PatternFault):
        translated(pattern)
