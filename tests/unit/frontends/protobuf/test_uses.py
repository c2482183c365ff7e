"""Contracts of other teams in a .proto file: what `uses` gives it, as in YAML, and what is told at its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mscomm_gen import frontends, pipeline
from mscomm_gen.contract.contract import Contract
from mscomm_gen.diagnostics import ContractFault, Diagnostic
from tests.fixtures.proto_form.contract import NotInProto, proto_of

MONEY = """\
mscomm: 1
name: money
services:
  ledger:
    owner: team-ledger
    operations:
      book: {grpc: true, http: POST /bookings, request: Booking, response: Booking, idempotency: keyed}
messages:
  booked: {event: Booking, from: ledger, partition_key: account}
types:
  Booking: {booking_id: uuid, account: string, cents: int64}
standards:
  require: {services: [owner]}
  chain_depth: 3
"""
TILL = """\
mscomm: 1
name: till
version: 1.0.0
uses: {money: {contract: money/contract.yaml, lock: LOCK}}
standards: {from: [money], chain_depth: 5}
services:
  tills:
    owner: team-till
    operations:
      sell: {grpc: true, request: Sale, response: Sale, idempotency: keyed}
    consumes: {booked: {dedupe: {by: booking_id}}}
interactions:
  tills.sell -> ledger.book: {because: every sale is booked, policy: careful}
policies:
  careful: {timeout: 1s, deadline: 1s}
types:
  Sale: {sale_id: uuid, cents: int64}
"""
LINES = """\
syntax = "proto3";
package till;
import "mscomm/v1/options.proto";
option (mscomm.v1.contract) = {
  mscomm: 1
  uses: [
    {name: "money", contract: "money/contract.yaml", lock: "LOCK"}
  ]
  standards: {from: ["money"]}
};
option (mscomm.v1.interaction) = {sentence: "tills.sell -> ledger.book", because: "every sale is booked"};
service Tills {
  option (mscomm.v1.service) = {owner: "team-till"};
  rpc Sell(Sale) returns (Sale);
}
message Sale { string sale_id = 1; }
"""


@pytest.fixture
def lock(tmp_path: Path) -> str:
    """The hash of a contract beside which contracts are put."""
    path = tmp_path / "money" / "contract.yaml"
    path.parent.mkdir()
    path.write_text(MONEY)
    pipeline.build(path, path.parent / "gen")
    shutil.rmtree(path.parent / "gen")
    [found] = _found(tmp_path / "unlocked.yaml", TILL.replace(", lock: LOCK", ""))
    assert found.hint is not None
    return found.hint.partition("lock: ")[2].rstrip("`")


def _found(path: Path, text: str) -> list[Diagnostic]:
    path.write_text(text)
    with pytest.raises(ContractFault) as caught:
        pipeline.load(path)
    return list(caught.value.diagnostics)


def _load(path: Path, text: str) -> Contract:
    path.write_text(text)
    return pipeline.load(path).contract


def _told(path: Path, text: str) -> list[tuple[str, int, str | None]]:
    return [
        (each.code.id, each.span.line if each.span else 0, each.hint)
        for each in _found(path, text)
    ]


def test_both_forms_are_one_contract(tmp_path: Path, lock: str) -> None:
    written = tmp_path / "contract.yaml"
    mine = _load(written, TILL.replace("LOCK", lock))
    read = tmp_path / "contract.proto"
    read.write_text(proto_of(written))
    theirs = pipeline.load(read)
    assert theirs.contract == mine
    assert theirs.contract.used == ("money",)
    assert theirs.contract.standards.chain_depth == 3
    options = pipeline.option_specs()
    assert frontends.load(read, options=options) == mine


def test_both_forms_give_one_package(tmp_path: Path, lock: str) -> None:
    written, read = tmp_path / "contract.yaml", tmp_path / "contract.proto"
    written.write_text(TILL.replace("LOCK", lock))
    read.write_text(proto_of(written))
    made = [
        pipeline.render(loaded.contract, loaded.lock)
        for loaded in map(pipeline.load, (written, read))
    ]
    assert made[0] == made[1]
    assert b'"/money.Ledger/Book"' in made[0]["till/ledger/grpc.py"]


def test_a_type_of_theirs_in_a_field_has_no_proto_form(
    tmp_path: Path, lock: str
) -> None:
    path = tmp_path / "contract.yaml"
    text = TILL.replace("LOCK", lock).replace("cents: int64}", "booking: Booking}")
    path.write_text(text)
    with pytest.raises(NotInProto):
        proto_of(path)


def test_a_missing_hash_is_told_with_the_line_to_write(
    tmp_path: Path, lock: str
) -> None:
    path = tmp_path / "till.proto"
    [(code, line, hint)] = _told(path, LINES.replace(', lock: "LOCK"', ""))
    assert (code, line) == ("MG121", 7)
    assert hint == f'read what it says, then write `lock: "{lock}"`'


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ('"LOCK"', f'"{"0" * 64}"', "MG121", 7),
        ('"LOCK"', '"short"', "MG204", 7),
        ("money/contract.yaml", "gone/contract.yaml", "MG101", 7),
        ("money/contract.yaml", "till.proto", "MG122", 7),
        ('from: ["money"]', 'from: ["monney"]', "MG314", 9),
        ("ledger.book", "ledger.bok", "MG303", 11),
        ("service Tills", "service Ledger", "MG308", 12),
        ("mscomm: 1", 'mscomm: 1, wire: {int64: "string"}', "MG124", 7),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    tmp_path: Path, lock: str, old: str, new: str, code: str, line: int
) -> None:
    text = LINES.replace(old, new)
    assert text != LINES
    found = _told(tmp_path / "till.proto", text.replace("LOCK", lock))
    assert (code, line) in [(told[0], told[1]) for told in found]


def test_without_the_language_standards_alone_are_taken(
    tmp_path: Path, lock: str
) -> None:
    path = tmp_path / "till.proto"
    text = LINES.replace("LOCK", lock).replace("  mscomm: 1\n", "")
    alone = "".join(
        line for line in text.splitlines(True) if "mscomm.v1.interaction" not in line
    )
    contract = _load(path, alone)
    assert contract.protobuf is not None
    assert contract.standards.chain_depth == 3
    assert {each.name for each in contract.services} == {"tills"}
    [(code, line, hint)] = _told(path, text)
    assert (code, line) == ("MG473", 5)
    assert hint is not None
    assert "mscomm: 1" in hint
