"""Findings and advice that a change introduces are part of its review; those that were there before are not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from mscomm_gen import cli, reviewing
from mscomm_gen.diagnostics import Severity
from mscomm_gen.review.model import Finding, Verdict

TODAY = date(2026, 1, 1)
CONTRACT = """\
mscomm: 1
name: shop
services:
  orders:
    owner: team-orders
    operations:
      place_order: {http: POST /orders, request: Order, idempotency: keyed, slo: {p99: 300ms}}
  orders-2:
    operations:
      list: {http: GET /lists, idempotency: safe}
  payments:
    owner: team-money
    operations:
      charge: {grpc: true, request: Order, idempotency: keyed, work: 200ms}
interactions:
  orders.place_order -> payments.charge: {because: money, answer: required, person_waiting: true, policy: p}
policies:
  p: {timeout: 2s, deadline: 5s, attempts: 4}
types:
  Order: {order_id: uuid}
"""


class Pair:
    """Two contracts in a folder: the one above, and what an edit makes of it."""

    def __init__(self, folder: Path) -> None:
        self._old = folder / "old.yaml"
        self.new = folder / "new.yaml"

    def words(self, old: str, new: str) -> list[str]:
        self._old.write_text(old)
        self.new.write_text(new)
        return ["review", str(self._old), str(self.new)]

    def told(self, old: str, new: str) -> tuple[Finding, ...]:
        self.words(old, new)
        return reviewing.review(str(self._old), self.new, TODAY).report.advice

    def codes(self, *edits: tuple[str, str]) -> list[str]:
        """What a review says that the edits introduce."""
        return [each.found.code.id for each in self.told(CONTRACT, edited(*edits))]


def edited(*edits: tuple[str, str]) -> str:
    text = CONTRACT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    return Pair(tmp_path)


LATER = (
    "orders.place_order -> payments.charge: {because: money, answer: required, person_waiting: true",
    "orders.place_order -> payments.charge: {because: books, answer: none, person_waiting: false",
)


def test_nothing_is_introduced_where_nothing_changed(pair: Pair) -> None:
    # `orders-2` has no owner, and never had one; policy `p` has no time for its attempts.
    assert pair.codes() == []


def test_a_new_finding_is_told_once(pair: Pair) -> None:
    assert pair.codes(("    owner: team-money\n", "")) == ["MG505"]


def test_an_old_finding_whose_numbers_moved_is_old(pair: Pair) -> None:
    """It makes 4 attempts of 2s within 5s; then 4 of 3s within 6s."""
    assert pair.codes(("timeout: 2s, deadline: 5s", "timeout: 3s, deadline: 6s")) == []


def test_a_number_in_a_name_tells_two_things_apart(pair: Pair) -> None:
    """`orders-2` has no owner before; that `orders-3` has none is new."""
    more = "  orders-3: {operations: {find: {http: GET /found, idempotency: safe}}}\n"
    found = pair.told(CONTRACT, edited(("interactions:\n", more + "interactions:\n")))
    assert [each.found.message for each in found] == ["service orders-3 has no owner"]


def test_an_old_finding_of_a_service_with_another_name_is_old(pair: Pair) -> None:
    assert pair.codes(("orders-2:", "lists:")) == []


def test_a_call_that_should_be_a_message_is_told(pair: Pair) -> None:
    assert "MG519" in pair.codes(LATER)


def test_other_advice_than_before_is_told_and_says_how_it_stands(pair: Pair) -> None:
    undecided = edited(("-> payments.charge:", "-> payments:"))
    before = pair.told(CONTRACT, undecided)
    assert [each.found.code.id for each in before] == ["MG709"]
    assert "is not decided yet, and sync over gRPC is advised" in before[0].what
    then = undecided.replace("answer: required, person_waiting: true", "answer: none")
    (found,) = pair.told(undecided, then)
    assert found.found.code.id == "MG709"
    assert "was advised to be sync over gRPC, and async over SQS is advised now" in (
        found.what
    )
    assert found.found.span is not None
    assert found.found.span.line == 16


def test_advice_that_agrees_with_the_contract_now_is_a_note(pair: Pair) -> None:
    (found,) = pair.told(edited(LATER), CONTRACT)
    assert found.found.code.id == "MG709"
    assert "is advised now (declared sync)" in found.what
    assert found.found.severity is Severity.NOTE


def test_advice_weighs_as_a_warning(pair: Pair) -> None:
    words = pair.words(CONTRACT, edited(("    owner: team-money\n", "")))
    assert cli.run([*words, "--fail-on", "warning"]) == 1
    assert cli.run(words) == 0
    report = reviewing.review(words[1], pair.new, TODAY).report
    assert report.verdict is Verdict.WARNING


@pytest.mark.parametrize("form", ["text", "markdown", "json", "sarif", "github"])
def test_every_format_tells_it(
    form: str, pair: Pair, capsys: pytest.CaptureFixture[str]
) -> None:
    words = pair.words(CONTRACT, edited(("    owner: team-money\n", "")))
    assert cli.run([*words, "--format", form]) == 0
    out = capsys.readouterr().out
    assert "payments has no owner" in out
    assert "MG505" in out


def test_it_is_waived_like_a_change_however_its_lines_and_numbers_move(
    pair: Pair, capsys: pytest.CaptureFixture[str]
) -> None:
    was = CONTRACT.replace("attempts: 4", "attempts: 1")
    words = pair.words(was, CONTRACT)
    assert cli.run([*words, "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["advice"]
    assert (found["code"], found["severity"]) == ("MG517", "warning")
    accept = ["--accept", found["fingerprint"], "--reason", "soon", "--who", "ada"]
    assert cli.run([*words, *accept, "--until", "2999-01-31"]) == 0
    moved = edited(
        ("name: shop\n", "name: shop\n\n\n"), ("deadline: 5s", "deadline: 6s")
    )
    words = pair.words(was, moved)
    capsys.readouterr()
    assert cli.run([*words, "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    (found,) = said["advice"]
    assert found["waived"] == {"reason": "soon", "who": "ada", "expires": "2999-01-31"}
    assert said["counts"]["warning"] > 0
    for form in ("sarif", "github"):
        assert cli.run([*words, "--format", form]) == 0
        assert "MG517" not in capsys.readouterr().out
    assert cli.run([*words, "--format", "markdown"]) == 0
    assert "Waived (1)" in capsys.readouterr().out
