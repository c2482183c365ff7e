"""Decision records and the advice document, as builds write them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mscomm_gen import advice_memory, advisor, pipeline
from mscomm_gen.contract.lock import Lock, parse_lock
from mscomm_gen.diagnostics import ContractFault

CONTRACT = """\
mscomm: 1
name: shop
services:
  orders:
    owner: a
    operations:
      place: {http: POST /orders, request: Order, idempotency: keyed}
  payments:
    owner: b
    operations:
      charge: {grpc: true, request: Order, idempotency: keyed}
  mail: {owner: c, consumes: {placed: {dedupe: {by: id}}}}
  search: {owner: d}
messages:
  placed: {event: Order, from: orders}
interactions:
  orders.place -> payments.charge:
    because: the card | may be *declined*
    answer: required
  orders.place -> placed: {because: the buyer gets a mail}
  orders.place -> search: {answer: none}
types:
  Order: {id: uuid}
"""
CHARGE = "0001-orders-place-payments-charge.md"
PLACED = "0002-orders-place-placed.md"
SEARCH = "0003-orders-place-search.md"


class System:
    """A contract and what is built of it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "contract.yaml"
        self.out = folder / "gen"
        self.path.write_text(CONTRACT)
        self.build()

    def build(self, *, locked: bool = False) -> None:
        pipeline.build(self.path, self.out, locked=locked)

    def change(self, old: str, new: str) -> None:
        text = self.path.read_text()
        assert old in text
        self.path.write_text(text.replace(old, new))

    @property
    def records(self) -> dict[str, str]:
        folder = self.out / "docs" / "decisions"
        return {path.name: path.read_text() for path in sorted(folder.glob("*"))}

    @property
    def advice(self) -> str:
        return (self.out / "docs" / "advice.md").read_text()

    @property
    def lock(self) -> Lock:
        path = self.path.with_suffix(".lock")
        return parse_lock(path.read_text(), str(path))


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> System:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "system"
    folder.mkdir()
    return System(folder)


def test_every_interaction_has_a_record_in_the_standard_form(system: System) -> None:
    assert list(system.records) == [CHARGE, PLACED, SEARCH]
    for text in system.records.values():
        headings = [line for line in text.splitlines() if line.startswith("## ")]
        assert headings == ["## Status", "## Context", "## Decision", "## Consequences"]
    charge = system.records[CHARGE]
    assert "\n# 1. orders.place -> payments.charge: sync over gRPC\n" in charge
    assert "\n> the card \\| may be \\*declined\\*\n" in charge
    assert "AD105 answer-needed" in charge
    assert "(`answer: required`)" in charge
    assert "\nAccepted.\n" in charge
    assert "\nProposed: " in system.records[SEARCH]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: uuid", "id: uuid, note: string?"),
        ("because: the buyer gets a mail", "because: the buyer wants a mail"),
        ("owner: a", "owner: z"),
        ("http: POST /orders,", "http: POST /orders, slo: {p99: 1s},"),
    ],
)
def test_a_record_stays_the_same_byte_for_byte_while_its_decision_does(
    system: System, old: str, new: str
) -> None:
    before, lock = system.records, system.lock
    system.change(old, new)
    system.build()
    assert system.records == before
    assert system.lock.decisions == lock.decisions


def test_a_decision_that_changes_gets_a_new_record_and_marks_the_old(
    system: System,
) -> None:
    before = system.records
    system.change("answer: required", "answer: none")
    with pytest.raises(ContractFault) as caught:
        system.build(locked=True)
    assert [each.code.slug for each in caught.value.diagnostics] == [
        "lock-would-change"
    ]
    system.build()
    after = system.records
    newer = "0004-orders-place-payments-charge.md"
    assert list(after) == [CHARGE, PLACED, SEARCH, newer]
    assert f"\nSuperseded by [4]({newer}).\n" in after[CHARGE]
    assert after[CHARGE].split("## Context")[1] == before[CHARGE].split("## Context")[1]
    assert f"\nAccepted. Supersedes [1]({CHARGE}).\n" in after[newer]
    assert "This is not what the advice says" in after[newer]
    assert {name: after[name] for name in (PLACED, SEARCH)} == {
        name: before[name] for name in (PLACED, SEARCH)
    }
    system.build(locked=True)


def test_a_record_whose_interaction_is_gone_is_marked_and_stays(
    system: System,
) -> None:
    before = system.records
    system.change("  orders.place -> search: {answer: none}\n", "")
    system.build()
    assert "\nDeprecated: " in system.records[SEARCH]
    assert "search" not in system.advice
    system.change("types:\n", "  orders.place -> search: {answer: none}\ntypes:\n")
    # The order of interactions plays no part.
    system.build()
    assert system.records == before


def test_the_same_lock_gives_the_same_bytes_without_what_was_built(
    system: System, tmp_path: Path
) -> None:
    system.change("answer: required", "answer: none")
    system.build()
    again = tmp_path / "again"
    assert not pipeline.build(system.path, again, locked=True).lock_path
    for name, text in system.records.items():
        assert (again / "docs" / "decisions" / name).read_text() == text
    assert (again / "docs" / "advice.md").read_text() == system.advice


def test_a_project_may_do_without_records_and_still_has_the_picture(
    system: System,
) -> None:
    kept = system.lock
    settings = system.path.with_name("pyproject.toml")
    settings.write_text("[tool.mscomm-gen]\ndecisions = false\n")
    system.change("answer: required", "answer: none")
    system.build(locked=True)
    assert system.records == {}
    assert system.lock == kept
    assert "async advised" in system.advice
    assert "decisions/" not in system.advice
    settings.write_text("[tool.mscomm-gen]\ndecisions = 'no'\n")
    with pytest.raises(ContractFault) as caught:
        system.build()
    assert caught.value.diagnostics[0].message == "`decisions` is `true` or `false`"


def test_a_service_gets_the_records_of_what_it_begins(
    system: System, tmp_path: Path
) -> None:
    system.change(
        "interactions:\n",
        "interactions:\n  mail on placed -> payments.charge: {answer: none}\n",
    )
    # What is not decided has nothing that could be emitted for it.
    for service, expected in (
        ("mail", ["0004-mail-on-placed-payments-charge.md"]),
        ("orders", [CHARGE, PLACED]),
    ):
        out = tmp_path / service
        pipeline.build(system.path, out, service=service)
        assert sorted(os.listdir(out / "docs" / "decisions")) == expected
        assert expected[0] in (out / "docs" / "advice.md").read_text()
    assert len(system.lock.decisions) == 4


def test_a_contract_without_interactions_has_neither(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "contract.yaml"
    path.write_text(
        CONTRACT.split("interactions:")[0] + "types:\n  Order: {id: uuid}\n"
    )
    pipeline.build(path, tmp_path / "gen")
    docs = os.listdir(tmp_path / "gen" / "docs")
    assert not {"advice.md", "decisions"} & set(docs)


def test_what_no_verdict_depends_on_computes_none_again(
    system: System, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("computed")

    system.change("id: uuid}", "id: uuid, note: string?}")
    system.change("owner: a", "owner: z")
    monkeypatch.setattr(advisor, "advise", never)
    system.build()
    system.change("answer: required", "answer: none")
    with pytest.raises(AssertionError, match="computed"):
        system.build()


def test_what_is_kept_is_what_would_be_computed(system: System) -> None:
    contract = pipeline.load(system.path).contract

    class Shelf(advice_memory.Cache):
        def __init__(self) -> None:
            self.texts: dict[str, str] = {}

        def get(self, kind: str, content: str) -> str | None:
            return self.texts.get(content)

        def put(self, kind: str, content: str, text: str) -> None:
            self.texts[content] = text

    shelf = Shelf()
    first = advice_memory.verdicts(contract, shelf)
    (key,) = shelf.texts
    assert first == advisor.advise(contract, numbers=False)
    assert advice_memory.verdicts(contract, shelf) == first
    for damaged in ("", "[]", "[{}, {}, {}]", "[1, 2, 3]"):
        shelf.texts[key] = damaged
        assert advice_memory.verdicts(contract, shelf) == first
