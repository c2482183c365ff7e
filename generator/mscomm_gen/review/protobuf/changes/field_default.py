"""The default that a file declares for an absent field."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import changed
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    return Judgement(
        Verdict.BREAKING,
        f"the default of `{short(fact.within[0])}.{fact.path[-1]}` {changed(fact.before, fact.after)}",
        "the default is not sent: for one and the same message the two sides read different values",
        "set the value where it is sent, and leave the default",
        OTHERS,
    )


RULE = Rule(
    id="proto-field-default",
    claims=("Field.default",),
    looks_at="`default`",
    judge=judge,
    breaking="always",
)
