"""The labelled pairs of breaking_changes.json that are told in words, each written as two contracts."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from mscomm_gen import reviewing
from mscomm_gen.review.compare import compare
from mscomm_gen.review.model import Verdict

from .cases import HERE, Case, cases

WRITTEN: Final = HERE / "breaking"
CASES: Final = [
    case for case in cases("breaking_changes") if case["surface"] != "protobuf"
]

# What the language cannot say, and why.
NOT_EXPRESSIBLE: Final = {
    "bc045": "records are open by definition: emitted readers ignore fields that they do not know, and a word that "
    "made them refuse these would turn every added field into a break",
    "bc077": "the body of an error is always a problem of RFC 9457, with declared details inside: a contract has no "
    "other form to come from or to go to",
    "bc127": "a contract says nothing of signatures: they need keys, whose sharing and change it cannot state, and who "
    "may write to a topic is the broker's to hold",
    "bc128": "as bc127: what cannot be signed cannot be required to be",
}


def worst(folder: Path) -> Verdict:
    old, new = (reviewing.side(folder / f"{name}.yaml") for name in ("old", "new"))
    changes = compare(old, new)
    return max(
        (each.verdict for each in changes),
        key=lambda each: each.weight,
        default=Verdict.SAFE,
    )


def test_every_pair_is_written_down_or_listed_with_a_reason() -> None:
    written = {path.name for path in WRITTEN.iterdir()}
    known = {case["id"] for case in CASES}
    assert written | NOT_EXPRESSIBLE.keys() == known
    assert not written & NOT_EXPRESSIBLE.keys()


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case["id"] not in NOT_EXPRESSIBLE],
    ids=lambda case: str(case["id"]),
)
def test_a_pair_is_judged_as_labelled(case: Case) -> None:
    right = {case["verdict"], case.get("accept_also", case["verdict"])}
    assert worst(WRITTEN / case["id"]).value in right, case["why"]


@pytest.mark.parametrize(
    "folder", sorted(WRITTEN.iterdir()), ids=lambda folder: str(folder.name)
)
def test_a_contract_that_stays_as_it_is_has_no_changes(folder: Path) -> None:
    one = folder / "old.yaml"
    assert compare(reviewing.side(one), reviewing.side(one)) == ()
