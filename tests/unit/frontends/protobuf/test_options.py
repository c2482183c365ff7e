"""Options of .proto files beyond the shape of the language: how they are written, and what they leave alone."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from mscomm_gen import frontends, pipeline
from mscomm_gen.contract.contract import Contract
from mscomm_gen.contract.types import Record
from mscomm_gen.diagnostics import ContractFault, Diagnostic
from tests.cases.outputs import ROOT

HEAD = """\
syntax = "proto3";
package shop;
import "mscomm/v1/options.proto";
"""
LANGUAGE = f"{HEAD}option (mscomm.v1.contract) = {{mscomm: 1}};\n"
PROTOS = sorted(ROOT.glob("tests/executed/protos/*.proto"))


def _load(folder: Path, text: str, name: str = "shop.proto") -> Contract:
    place = folder / name
    place.write_text(text, encoding="utf-8")
    return frontends.load(place, options=pipeline.option_specs())


def _faults(folder: Path, text: str) -> list[Diagnostic]:
    with pytest.raises(ContractFault) as fault:
        _load(folder, text)
    return list(fault.value.diagnostics)


def _marked(text: str) -> tuple[str, int, int, int]:
    """A text without the marks «…» in it; the line they stand on, and the columns between them."""
    before, _, rest = text.partition("«")
    inside, _, after = rest.partition("»")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return f"{before}{inside}{after}", line, column, column + len(inside)


@pytest.mark.parametrize("path", PROTOS, ids=lambda path: path.stem)
def test_who_imports_the_options_and_says_nothing_has_the_same_contract(
    path: Path, tmp_path: Path
) -> None:
    text = path.read_text(encoding="utf-8")
    plain = frontends.load(path, options=pipeline.option_specs())
    package = re.search(r"^package [^;]*;", text, re.MULTILINE)
    assert package is not None
    imported = f'{package[0]} import "mscomm/v1/options.proto";'
    said = _load(tmp_path, text.replace(package[0], imported, 1), path.name)
    assert said == plain
    assert plain.protobuf is not None
    assert said.protobuf is not None
    for each in dataclasses.fields(plain.protobuf):
        if each.name not in ("file", "descriptors", "options"):
            assert getattr(said.protobuf, each.name) == getattr(
                plain.protobuf, each.name
            )


@pytest.mark.parametrize(
    "text",
    [
        'option (mscomm.v1.policy) = {name: "a" timeout: «"2"»};',
        "option (mscomm.v1.policy) = {name: 'a', /* } */ timeout: «'2'»};",
        'option (mscomm.v1.policy) = {\n\tname: "a"\n\ttimeout: «"2"»\n};',
        'option (mscomm.v1.policy) = {name: "a" description: "ä" timeout: «"2" "x"»};',
        'option (mscomm.v1.policy) = { // timeout: "3"\n  name: "a" description: "a; }"\n  timeout: «"2"»};',
        'option (mscomm.v1.policy) = {name: "a" backoff {base: «"2"»}};',
        'option (mscomm.v1.policy) = {name: "a" backoff: <base: «"2"»>};',
        'service S { option (mscomm.v1.service).slo.p99 = «"2"»; }',
        'service S { option (mscomm.v1.service).slo = {p99: «"2"»}; }',
        'service S { option (mscomm.v1.service) = {consumes {message: "e"} consumes: {message: "f" work: «"2"»}}; }\n'
        'message M { option (mscomm.v1.event) = {name: "e" external: true};\n'
        '  option (mscomm.v1.event) = {name: "f" external: true}; }',
        'service S { option (mscomm.v1.service) = {consumes: [{message: "e"}, {message: "f" work: «"2"»}]}; }\n'
        'message M { option (mscomm.v1.event) = {name: "e" external: true};\n'
        '  option (mscomm.v1.event) = {name: "f" external: true}; }',
        'message M { string a = 1 [deprecated = true, (mscomm.v1.field).length = «"x"», json_name = "a"]; }'
        "\nservice S { rpc Get(M) returns (M); }",
        'message M { string a = 1 [\n  (mscomm.v1.field) = {sensitive: true, length: «"x"»}\n]; }'
        "\nservice S { rpc Get(M) returns (M); }",
        'message M { option (mscomm.v1.event) = {external: true, kafka: {retention: «"2"»}}; }',
    ],
)
@pytest.mark.parametrize("head", [HEAD, LANGUAGE], ids=["protobuf", "language"])
def test_a_value_is_told_where_it_stands(head: str, text: str, tmp_path: Path) -> None:
    written, line, column, end = _marked(f"{head}{text}\n")
    (found,) = _faults(tmp_path, written)
    assert found.code.slug == "bad-value"
    assert found.span is not None
    assert (found.span.line, found.span.column) == (line, column)
    assert found.span.end_column == end


def test_a_name_of_an_option_that_there_is_not_is_told_by_protoc(
    tmp_path: Path,
) -> None:
    (found,) = _faults(
        tmp_path, f"{HEAD}service S {{ option (mscomm.v1.service).ownr = 'a'; }}\n"
    )
    assert found.code.slug == "refused-proto"
    assert "ownr" in found.message
    assert found.span is not None
    assert found.span.line == 4


def test_a_number_where_text_is_meant_is_told_by_protoc(tmp_path: Path) -> None:
    (found,) = _faults(
        tmp_path, f"{HEAD}service S {{ option (mscomm.v1.service).owner = 5; }}\n"
    )
    assert found.code.slug == "refused-proto"


def test_files_of_one_package_are_one_contract(tmp_path: Path) -> None:
    (tmp_path / "types.proto").write_text(
        f"{HEAD}option (mscomm.v1.policy) = {{name: 'fast', timeout: '1s'}};\n"
        "message Money { int64 cents = 1; }\n"
        "service Stock { rpc Count(Money) returns (Money); }\n"
        "message Counted { option (mscomm.v1.event) = {from: 'stock'}; int64 left = 1; }\n",
        encoding="utf-8",
    )
    found = _load(
        tmp_path,
        'syntax = "proto3";\npackage shop;\nimport "types.proto";\nimport "mscomm/v1/options.proto";\n'
        "option (mscomm.v1.contract) = {mscomm: 1, version: '2.0.0'};\n"
        "service Orders { rpc Place(Money) returns (Money) { option (mscomm.v1.operation).policy = 'fast'; } }\n"
        "message Order { Money total = 1; }\n",
    )
    assert (found.name, found.version) == ("shop", "2.0.0")
    assert [each.name for each in found.services] == ["orders", "stock"]
    assert [each.name for each in found.types] == ["Order", "Money", "Counted"]
    assert [each.name for each in found.messages] == ["counted"]
    assert [each.name for each in found.policies] == ["fast"]


def test_types_of_other_packages_come_along_where_they_are_used(tmp_path: Path) -> None:
    found = _load(
        tmp_path,
        LANGUAGE.replace("import", 'import "google/type/money.proto";\nimport', 1)
        + "message Order { google.type.Money total = 1; }\n",
    )
    assert [each.name for each in found.types] == ["Order", "Money"]


def test_a_json_name_counts_where_it_is_written(tmp_path: Path) -> None:
    found = _load(
        tmp_path,
        f'{LANGUAGE}message T {{ string order_id = 1; string own_name = 2 [json_name = "own-name"]; }}\n',
    )
    record = found.type_by_name["T"]
    assert isinstance(record, Record)
    assert [each.name for each in record.fields] == ["order_id", "own-name"]


def test_fields_are_named_in_options_as_the_file_has_them(tmp_path: Path) -> None:
    found = _load(
        tmp_path,
        f"{HEAD}service S {{ option (mscomm.v1.service) = {{\n"
        "  consumes: {message: 'told', dedupe: {by: 'event_id'}}}; }\n"
        "message Told { option (mscomm.v1.event) = {external: true, partition_key: 'order_id'};\n"
        "  string event_id = 1; string order_id = 2; }\n",
    )
    (message,) = found.messages
    assert message.partition_key == "orderId"
    (consumption,) = found.services[0].consumes
    assert consumption.dedupe is not None
    assert consumption.dedupe.by == "eventId"


def test_a_route_of_an_option_needs_no_rule_of_google(tmp_path: Path) -> None:
    found = _load(
        tmp_path,
        f"{HEAD}service S {{ rpc Get(Key) returns (Key) {{\n"
        "  option (mscomm.v1.operation).http = {\n"
        "    route: 'GET /keys/{key_id}', headers: {field: 'zone_id', header: 'X-Zone'}};\n"
        "} }\nmessage Key { string key_id = 1; string zone_id = 2; }\n",
    )
    http = found.services[0].operations[0].http
    assert http is not None
    assert http.path == "/keys/{keyId}"
    assert http.header_of("zoneId") == "X-Zone"


def test_blocks_of_plugins_are_read_by_their_names(tmp_path: Path) -> None:
    (found,) = _faults(
        tmp_path,
        f"{HEAD}message M {{ option (mscomm.v1.event) = {{external: true,\n"
        "  blocks: {name: 'flow', values: {name: 'hidden', value: 'true'}}}; }\n",
    )
    assert found.code.slug == "unknown-key"
    assert "`flow`" in found.message
    assert found.span is not None
    assert (found.span.line, found.span.column) == (5, 18)


def test_the_lock_beside_a_proto_file_keeps_decisions_alone(tmp_path: Path) -> None:
    source = ROOT / "examples" / "shop_proto" / "shop.proto"
    place = tmp_path / "shop.proto"
    place.write_bytes(source.read_bytes())
    lock = tmp_path / "shop.lock"
    with pytest.raises(ContractFault, match="lock"):
        pipeline.build(place, tmp_path / "gen", locked=True)
    first = pipeline.build(place, tmp_path / "gen")
    assert first.lock_path == lock
    kept = lock.read_text(encoding="utf-8")
    assert "decision orders.place_order" in kept
    assert "field " not in kept
    again = pipeline.build(place, tmp_path / "gen", locked=True)
    assert not again.changes.any
    assert lock.read_text(encoding="utf-8") == kept


def test_a_file_without_interactions_has_no_lock(tmp_path: Path) -> None:
    place = tmp_path / "shop.proto"
    place.write_text(
        f"{LANGUAGE}service S {{ rpc Get(K) returns (K); }}\nmessage K {{ string a = 1; }}\n",
        encoding="utf-8",
    )
    pipeline.build(place, tmp_path / "gen", locked=True)
    assert not (tmp_path / "shop.lock").exists()
