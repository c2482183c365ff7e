"""A contract against a .proto file, and the other way: what calls carry is compared, what only one can say is not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from mscomm_gen import cli, reviewing
from mscomm_gen.review.model import Change, Verdict

from .repository import Repository

ROOT = Path(__file__).resolve().parents[3]
TODAY = date(2026, 1, 1)
# Contracts with the .proto file that is emitted for them.
EMITTED = sorted(
    path
    for path in ROOT.glob("tests/cases/*/expected/schemas/proto/*.proto")
    if (path.parents[3] / "contract.yaml").exists()
)
CONTRACT = """\
mscomm: 1
name: shop
services:
  payments:
    operations:
      charge: {grpc: true, request: Charge, response: Receipt, idempotency: keyed}
      refund: {http: POST /refunds, request: Charge, idempotency: keyed}
messages:
  charged: {event: Charged, from: payments}
types:
  Charge: {order_id: uuid, cents: int64, way: Way}
  Receipt: {receipt_id: uuid, note: string?}
  Way: {enum: [CARD, CASH]}
  Charged: {order_id: uuid}
"""
PROTO = """\
syntax = "proto3";
package shop;
import "google/protobuf/descriptor.proto";
option java_package = "org.example.shop";
extend google.protobuf.MethodOptions { string team = 50001; }
service Payments {
  rpc Charge(.shop.Charge) returns (.shop.Receipt) {
    option idempotency_level = IDEMPOTENT;
    option (team) = "money";
  }
}
message Charge {
  string order_id = 1 [json_name = "order_id"];
  int64 cents = 2;
  Way way = 3;
}
message Receipt {
  string receipt_id = 1 [json_name = "receipt_id"];
  optional string note = 2;
}
enum Way {
  WAY_UNSPECIFIED = 0;
  WAY_CARD = 1;
  WAY_CASH = 2;
}
message Unused { string a = 1; }
"""


def changes(old: Path, new: Path) -> tuple[Change, ...]:
    return reviewing.review(str(old), new, TODAY).report.changes


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """A contract, and a .proto file by somebody's hand that says the same of the wire."""
    contract, proto = tmp_path / "contract.yaml", tmp_path / "shop.proto"
    contract.write_text(CONTRACT)
    proto.write_text(PROTO)
    return contract, proto


@pytest.mark.parametrize("proto", EMITTED, ids=lambda path: str(path.parents[3].name))
def test_a_contract_and_what_is_emitted_for_it_say_the_same(proto: Path) -> None:
    contract = proto.parents[3] / "contract.yaml"
    assert changes(contract, proto) == ()
    assert changes(proto, contract) == ()


def test_options_and_what_no_call_carries_are_no_change(
    pair: tuple[Path, Path],
) -> None:
    contract, proto = pair
    assert changes(contract, proto) == ()
    assert changes(proto, contract) == ()


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("cents: int64", "cents: string", "proto-field-type", 11),
        ("cents: int64, ", "", "proto-field-removed", 11),
        ("charge: {", "take: {", "proto-services", 5),
        ("[CARD, CASH]", "[CARD]", "proto-enum-values", 13),
        ("name: shop", "name: store", "proto-services", 4),
    ],
)
def test_a_contract_that_says_something_else_than_the_proto_file_breaks(
    old: str, new: str, rule: str, line: int, pair: tuple[Path, Path]
) -> None:
    contract, proto = pair
    contract.write_text(CONTRACT.replace(old, new))
    found = [each for each in changes(proto, contract) if each.rule == rule]
    worst = max(found, key=lambda each: each.verdict.weight)
    assert worst.verdict is Verdict.BREAKING
    # The places are those of the files that people wrote.
    assert worst.after is not None
    assert worst.after.path == str(contract)
    assert worst.before is not None
    assert worst.before.path == str(proto)
    if rule in ("proto-field-type", "proto-enum-values"):
        assert worst.after.line == line


def test_a_proto_file_that_says_something_else_than_the_contract_breaks(
    pair: tuple[Path, Path],
) -> None:
    contract, proto = pair
    proto.write_text(PROTO.replace("int64 cents = 2", "int64 cents = 7"))
    found = changes(contract, proto)
    assert {each.verdict for each in found} >= {Verdict.BREAKING}
    assert all(each.after and each.after.path == str(proto) for each in found)
    one, *_ = [each for each in found if "cents" in each.path]
    assert one.before is not None
    assert (one.before.path, one.before.line) == (str(contract), 11)


def test_a_contract_without_grpc_has_nothing_in_common_with_a_proto_file(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    contract, proto = pair
    contract.write_text(CONTRACT.replace("grpc: true", "http: POST /charges"))
    assert cli.run(["review", str(proto), str(contract)]) == 2
    assert "MG708" in capsys.readouterr().err


def test_a_contract_takes_the_place_of_a_proto_file_in_a_pull_request(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository = Repository.made(tmp_path / "shop")
    repository.write("proto/shop.proto", PROTO)
    repository.commit("begin")
    repository.git("switch", "-q", "-c", "topic")
    repository.write("contract.yaml", CONTRACT.replace("cents: int64", "cents: double"))
    repository.commit("a contract")
    words = ["review", "--against", "main:proto/shop.proto", "--format", "json"]
    assert cli.run([*words, str(repository.folder / "contract.yaml")]) == 1
    found = json.loads(capsys.readouterr().out)
    (change,) = found["changes"]
    assert change["verdict"] == "breaking"
    assert change["before"]["path"] == "proto/shop.proto"
    assert change["after"]["line"] == 11
