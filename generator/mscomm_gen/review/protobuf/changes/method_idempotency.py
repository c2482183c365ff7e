"""What a second, equal call does."""

from __future__ import annotations

from typing import Final

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import changed
from ..pairing import Scene
from ..wording import OTHERS, short

# From the weakest promise to the strongest.
_LEVELS: Final = ("IDEMPOTENCY_UNKNOWN", "IDEMPOTENT", "NO_SIDE_EFFECTS")


def judge(fact: Fact, scene: Scene) -> Judgement:
    place = f"{short(fact.within[0])}.{fact.path[-1]}"
    what = f"the idempotency of {place} {changed(fact.before, fact.after)}"
    if _level(fact.after) < _level(fact.before):
        return Judgement(
            Verdict.BREAKING,
            what,
            "deployed callers still repeat, hedge or cache it as they were told they may",
            "let the callers stop first, then lower it",
            OTHERS,
        )
    return Judgement(
        Verdict.WARNING,
        what,
        "callers that are built anew begin to repeat and hedge it; that is right only if it is true",
        "prove it with a test that calls twice",
        OTHERS,
    )


def _level(value: object) -> int:
    return _LEVELS.index(str(value))


RULE = Rule(
    id="proto-method-idempotency",
    claims=("Method.idempotency",),
    looks_at="`idempotency_level`",
    judge=judge,
    breaking="lowered",
    warning="raised",
)
