"""Every rule, by edits of one contract: verdict, and whom it hits."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
import yaml

from mscomm_gen import pipeline, reviewing
from mscomm_gen.contract.options import Options
from mscomm_gen.emit.effective_settings import EffectiveSettings
from mscomm_gen.review.compare import compare
from mscomm_gen.review.model import UNKNOWN_OTHERS, Change, Verdict
from mscomm_gen.review.registry import RULES
from mscomm_gen.review.side import Side

HERE: Final = Path(__file__).parent
CONTRACT: Final = (HERE / "contract.yaml").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Edit:
    """`edit` and `also` replace a text where it stands first, `all` everywhere. `hits` are those affected."""

    edit: list[str]
    says: list[str]
    also: list[str]
    all: list[str]
    hits: list[str]

    @property
    def text(self) -> str:
        text = CONTRACT
        for old, new in filter(None, (self.edit, self.also)):
            assert old in text, old
            text = text.replace(old, new, 1)
        if self.all:
            text = text.replace(self.all[0], self.all[1])
        return text


def _edits() -> tuple[Edit, ...]:
    read = yaml.safe_load((HERE / "edits.yaml").read_text(encoding="utf-8"))
    return tuple(
        Edit(
            each["edit"],
            each["says"],
            each.get("also", []),
            each.get("all", []),
            each.get("for", [UNKNOWN_OTHERS]),
        )
        for each in read
    )


EDITS: Final = _edits()


def side(folder: Path, text: str, lock: str) -> Side:
    """The side that a contract with a lock is."""
    path = folder / "contract.yaml"
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".lock").write_text(lock, encoding="utf-8")
    return reviewing.side(path)


@pytest.fixture(scope="module")
def lock() -> str:
    """The numbers of the contract, as a build would write them."""
    return pipeline.load(HERE / "contract.yaml").lock.text()


@pytest.fixture(scope="module")
def before(lock: str, tmp_path_factory: pytest.TempPathFactory) -> Side:
    return side(tmp_path_factory.mktemp("before"), CONTRACT, lock)


def changes(edit: Edit, before: Side, folder: Path) -> tuple[Change, ...]:
    return compare(before, side(folder, edit.text, before.lock.text()))


@pytest.mark.parametrize(
    "edit", EDITS, ids=[f"{edit.edit[0][:40]} -> {edit.edit[1][:40]}" for edit in EDITS]
)
def test_an_edit_is_judged(edit: Edit, before: Side, tmp_path: Path) -> None:
    found = changes(edit, before, tmp_path)
    said = sorted(f"{each.rule} {each.verdict.value}" for each in found)
    assert said == sorted(edit.says), [each.what for each in found]
    hit = {name for each in found for name in each.affected}
    harmful = any(
        each.verdict is not Verdict.SAFE and each.rule != "field-sensitive"
        for each in found
    )
    assert hit == (set(edit.hits) if harmful else set())


def test_every_rule_is_tried() -> None:
    tried = {word.split()[0] for edit in EDITS for word in edit.says}
    # Used contracts, numbers of a lock, and what .proto files alone say, have tests of their own.
    elsewhere = {
        *("used-contracts", "protobuf-numbers", "at-most-one", "json-names"),
        "field-checks",
    }
    assert {rule.id for rule in RULES} - tried <= elsewhere


def test_every_sentence_is_one(before: Side, tmp_path: Path) -> None:
    for edit in EDITS:
        for each in changes(edit, before, tmp_path):
            for said in (each.what, each.why, each.how):
                assert not said.endswith((".", " ", ":")), said
                assert "None" not in said
            assert each.what
            assert each.why


def test_fingerprints_tell_changes_apart(before: Side, tmp_path: Path) -> None:
    known: dict[str, str] = {}
    for edit in EDITS:
        for each in changes(edit, before, tmp_path):
            what = f"{each.rule} {each.path} {each.what}"
            assert known.setdefault(each.fingerprint, what) == what


def test_the_other_way_round_is_judged_too(before: Side, tmp_path: Path) -> None:
    """Nothing is unclassified, in whatever direction it is read."""
    for edit in EDITS:
        later = side(tmp_path, edit.text, before.lock.text())
        for each in compare(later, before):
            assert each.verdict is not Verdict.UNCLASSIFIED, each.what


def test_a_change_that_no_rule_knows_is_unclassified(
    before: Side, tmp_path: Path
) -> None:
    text = CONTRACT.replace("owner: team-crm", "owner: team-mail")
    later = side(tmp_path, text, before.lock.text())
    rules = [rule for rule in RULES if rule.id != "service-ownership"]
    (change,) = compare(before, later, rules)
    assert (change.rule, change.verdict) == ("unclassified", Verdict.UNCLASSIFIED)
    assert change.verdict.weight > Verdict.BREAKING.weight


def test_a_block_of_other_peoples_targets_is_unclassified(before: Side) -> None:
    """Whoever wrote the target knows what its words mean; no rule of ours does."""
    block = Options("audit", (("level", "high"),), carries=False)
    first, *rest = before.contract.messages
    marked = dataclasses.replace(first, options=(*first.options, block))
    contract = dataclasses.replace(before.contract, messages=(marked, *rest))
    later = dataclasses.replace(
        before, contract=contract, brokers=EffectiveSettings(contract)
    )
    (change,) = compare(before, later)
    assert change.verdict is Verdict.UNCLASSIFIED
    assert "audit" in change.path
