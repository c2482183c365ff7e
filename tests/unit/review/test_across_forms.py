"""A contract in YAML against one in a .proto file: what both say is no change, and an edit is told in either form."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from mscomm_gen import cli, pipeline, reviewing
from mscomm_gen.review.model import Change, Report, Verdict

from .repository import Repository

ROOT = Path(__file__).resolve().parents[3]
TWINS = Path(__file__).with_name("twins")
TODAY = date(2026, 1, 1)
# Contracts with the .proto file that is emitted for them.
EMITTED = sorted(
    path
    for path in ROOT.glob("tests/cases/*/expected/schemas/proto/*.proto")
    if (path.parents[3] / "contract.yaml").exists()
)
YAML = (TWINS / "contract.yaml").read_text("utf-8")
PROTO = (TWINS / "shop.proto").read_text("utf-8")
# The same edit in both forms, and what a review of two contracts in YAML makes of it.
EDITS = {
    "a route": ("GET /v1/o/", "GET /v2/o/", 'get: "/v1/o/', 'get: "/v2/o/'),
    "a further route that is gone": (
        ', also: ["GET /v1/o/{order_id}"]',
        "",
        ' additional_bindings { get: "/v1/o/{order_id}" }',
        "",
    ),
    "a further route": (
        '"GET /v1/o/{order_id}"',
        '"GET /v1/o/{order_id}", "GET /v1/p/{order_id}"',
        'get: "/v1/o/{order_id}" }',
        'get: "/v1/o/{order_id}" } additional_bindings { get: "/v1/p/{order_id}" }',
    ),
    "another verb": ('"DELETE /v1', '"PUT /v1', "{ delete:", '{ body: "*" put:'),
    "one field as the body": (
        "http: POST /v1/orders,",
        "http: {route: POST /v1/orders, body: sku},",
        'body: "*"',
        'body: "sku"',
    ),
    "no route": (
        ", http: POST /v1/orders",
        "",
        'option (google.api.http) = { post: "/v1/orders" body: "*" };',
        "",
    ),
    "one field as the answer": (
        '"GET /v1/orders/{order_id}", also',
        '"GET /v1/orders/{order_id}", response: id, also',
        '{ get: "/v1/orders/{order_id}" add',
        '{ response_body: "id" get: "/v1/orders/{order_id}" add',
    ),
    "no promise that repeats are harmless": (
        "idempotency: idempotent, ",
        "",
        "option idempotency_level = IDEMPOTENT;",
        "",
    ),
    "a weaker promise": (
        "idempotency: safe",
        "idempotency: idempotent",
        "NO_SIDE_EFFECTS",
        "IDEMPOTENT",
    ),
    "deprecated no longer": (
        ", deprecated: true",
        "",
        "option deprecated = true;",
        "",
    ),
    "one answer instead of many": ("stream<Order>", "Order", "stream Order", "Order"),
    "an operation that is gone": (
        "      watch: {grpc: true, request: GetOrderRequest, response: stream<Order>}\n",
        "",
        "  rpc Watch(GetOrderRequest) returns (stream Order);",
        "",
    ),
    "an operation under another name": (
        "place_order:",
        "take_order:",
        "PlaceOrder(",
        "TakeOrder(",
    ),
    "another type": (
        "type: int64, default: 0",
        'type: string, default: ""',
        "int64 total",
        "string total",
    ),
    "a wider number": (
        "count: int32?",
        "count: int64?",
        "optional int32",
        "optional int64",
    ),
    "a new field": (
        "kind: Kind?}",
        "kind: Kind?, size: string?}",
        "int32 count = 2;",
        "int32 count = 2; optional string size = 4;",
    ),
    "a field under another name": (
        "placedBy: string?",
        "by: {type: string?, was: placedBy}",
        "placedBy",
        "by",
    ),
    "a required field": (
        "count: int32?",
        "count: {type: int32, default: 0}",
        "optional int32",
        "int32",
    ),
    "a new value": (
        "[GIFT, OWN]",
        "[GIFT, OWN, LENT]",
        "OWN = 2;",
        "OWN = 2; LENT = 3;",
    ),
    "a value that is gone": (
        "[GIFT, OWN]",
        "[GIFT]",
        "OWN = 2;",
        'reserved 2; reserved "OWN", "KIND_OWN";',
    ),
    "another package": ("name: shop", "name: store", "package shop", "package store"),
    "a message that must be there": (
        "placed: timestamp?",
        "placed: string?",
        "google.protobuf.Timestamp placed",
        "optional string placed",
    ),
}


def report(old: Path, new: Path) -> Report:
    return reviewing.review(str(old), new, TODAY).report


def changes(old: Path, new: Path) -> tuple[Change, ...]:
    return report(old, new).changes


def worst(found: Report) -> Verdict:
    verdicts = [each.verdict for each in found.changes]
    return max(verdicts, key=lambda each: each.weight, default=Verdict.SAFE)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A contract, and a .proto file by somebody's hand that says the same."""
    contract, proto = tmp_path / "contract.yaml", tmp_path / "shop.proto"
    contract.write_text(YAML)
    proto.write_text(PROTO)
    locked(contract)
    return contract, proto


def locked(contract: Path) -> None:
    """Writes the lock of a contract, as a build does."""
    loaded = pipeline.load(contract)
    loaded.lock_path.write_text(loaded.lock.text())


@pytest.mark.parametrize("proto", EMITTED, ids=lambda path: str(path.parents[3].name))
def test_a_contract_and_what_is_emitted_for_it_say_the_same(proto: Path) -> None:
    contract = proto.parents[3] / "contract.yaml"
    assert changes(contract, proto) == ()
    assert changes(proto, contract) == ()


def test_a_contract_in_both_forms_has_no_changes(pair: tuple[Path, Path]) -> None:
    contract, proto = pair
    for old, new in (pair, (proto, contract), (proto, proto)):
        found = report(old, new)
        assert found.changes == ()
        assert found.advice == ()


def test_options_of_others_and_what_no_call_carries_are_no_change(
    pair: tuple[Path, Path],
) -> None:
    contract, proto = pair
    text = PROTO.replace(
        "service Orders {",
        'import "google/protobuf/descriptor.proto";\n'
        'option java_package = "org.example.shop";\n'
        "extend google.protobuf.ServiceOptions { string team = 50001; }\n"
        'service Orders { option (team) = "money";',
    )
    proto.write_text(text + "message Unused { string a = 1; }\n")
    assert changes(contract, proto) == ()
    assert changes(proto, contract) == ()


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_judged_alike_whichever_form_it_is_made_in(
    name: str, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    contract, proto = pair
    new_contract, new_proto = tmp_path / "new" / "contract.yaml", tmp_path / "new.proto"
    new_contract.parent.mkdir()
    old, new, was, now = EDITS[name]
    assert old in YAML
    assert was in PROTO
    new_contract.write_text(YAML.replace(old, new))
    shutil.copy(contract.with_suffix(".lock"), new_contract.with_suffix(".lock"))
    locked(new_contract)
    new_proto.write_text(PROTO.replace(was, now))
    expected = worst(report(contract, new_contract))
    found = report(contract, new_proto)
    assert worst(found) is expected, found.changes
    back = report(proto, new_contract)
    assert worst(back) is expected, back.changes
    # What the two new ones say is one thing again.
    assert changes(new_contract, new_proto) == ()
    for one, sides in ((found, (contract, new_proto)), (back, (proto, new_contract))):
        for change in one.changes:
            assert change.before is None or change.before.path == str(sides[0])
            assert change.after is None or change.after.path == str(sides[1])
            assert change.why
            if change.verdict is Verdict.BREAKING:
                assert change.how
                assert change.affected


def test_places_are_those_of_the_files_that_people_wrote(
    pair: tuple[Path, Path],
) -> None:
    contract, proto = pair
    proto.write_text(PROTO.replace("int64 total = 3", "sint64 total = 3"))
    (found,) = changes(contract, proto)
    assert found.rule == "proto-field-type"
    assert found.before is not None
    assert (found.before.path, found.before.line) == (str(contract), 24)
    assert found.after is not None
    assert (found.after.path, found.after.line) == (str(proto), 29)


def test_who_is_affected_is_known_by_the_contract(pair: tuple[Path, Path]) -> None:
    contract, proto = pair
    calls = """\
  web: {operations: {buy: {http: POST /buy, idempotency: idempotent}}}
interactions: {web.buy -> orders.place_order: {because: it is bought}}
types:
"""
    contract.write_text(YAML.replace("types:\n", calls, 1))
    proto.write_text(
        PROTO.replace("optional int32 count = 2", "optional sint32 count = 2")
    )
    found = [each for each in changes(contract, proto) if "count" in each.path]
    assert [each.affected for each in found] == [("web",)]


def test_names_in_json_break_those_who_do_not_read_both(
    pair: tuple[Path, Path],
) -> None:
    contract, proto = pair
    contract.write_text(YAML.replace("placedBy", "placed_by"))
    contract.with_suffix(".lock").unlink()
    locked(contract)
    proto.write_text(PROTO.replace("placedBy", "placed_by"))
    # Servers of the .proto file write `placedBy`, which callers of the contract do not know.
    (found,) = changes(contract, proto)
    assert (found.rule, found.verdict) == ("json-names", Verdict.BREAKING)
    # Callers of the .proto file read both.
    assert changes(proto, contract) == ()


def test_a_removed_number_is_kept_by_the_lock(pair: tuple[Path, Path]) -> None:
    contract, proto = pair
    proto.write_text(PROTO.replace("string sku = 1;", "string sku = 1; bool odd = 7;"))
    (found,) = changes(proto, contract)
    assert found.verdict is Verdict.BREAKING
    assert "`field PlaceOrderRequest.odd 7 removed`" in found.how


def test_a_contract_without_grpc_is_compared_by_what_http_carries(
    pair: tuple[Path, Path],
) -> None:
    contract, proto = pair
    contract.write_text(
        YAML.replace("grpc: true, http", "http")
        .replace("        grpc: true\n", "")
        .replace("stream<Order>}", "Order}")
        .replace("watch: {grpc: true,", "watch: {http: GET /v1/watch,")
    )
    found = changes(contract, proto)
    gone = [each for each in found if each.verdict is Verdict.BREAKING]
    assert {each.path for each in gone} == {"services.orders.watch"}
    assert {each.rule for each in changes(proto, contract)} >= {"operation-grpc"}


def test_routes_of_two_proto_files_are_judged_by_what_they_reach(
    pair: tuple[Path, Path], tmp_path: Path
) -> None:
    _, proto = pair
    new = tmp_path / "new.proto"
    for name in ("a further route", "a further route that is gone", "a route"):
        _, _, was, now = EDITS[name]
        new.write_text(PROTO.replace(was, now))
        (found,) = changes(proto, new)
        assert found.rule == "operation-route"
        breaks = name != "a further route"
        assert found.verdict is (Verdict.BREAKING if breaks else Verdict.SAFE)
        assert found.before is not None
        assert found.after is not None
        assert (found.before.line, found.after.line) == (12, 12)


def test_a_contract_takes_the_place_of_a_proto_file_in_a_pull_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = Repository.made(tmp_path / "shop")
    repository.write("proto/shop.proto", PROTO)
    repository.commit("begin")
    repository.git("switch", "-q", "-c", "topic")
    text = YAML.replace("type: int64, default: 0", "type: double, default: 0")
    repository.write("contract.yaml", text)
    repository.commit("a contract")
    words = ["review", "--against", "main:proto/shop.proto", "--format", "json"]
    assert cli.run([*words, str(repository.folder / "contract.yaml")]) == 1
    found = json.loads(capsys.readouterr().out)
    (change,) = found["changes"]
    assert change["verdict"] == "breaking"
    assert change["before"]["path"] == "proto/shop.proto"
    assert change["after"]["line"] == 24
