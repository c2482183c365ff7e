"""A field is repeated, a map, or single."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import changed
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    loses = fact.after == "singular"
    return Judgement(
        Verdict.BREAKING,
        f"`{short(fact.within[0])}.{fact.path[-1]}` {changed(fact.before, fact.after)}",
        (
            "all elements but the last are lost, and JSON holds one value where a list was"
            if loses
            else "deployed readers take one element of several, or none, and JSON has another form"
        ),
        "add a field of the new shape with a number of its own, and fill both for a while",
        OTHERS,
    )


RULE = Rule(
    id="proto-field-shape",
    claims=("Field.shape",),
    looks_at="singular, repeated, map",
    judge=judge,
    breaking="always",
)
