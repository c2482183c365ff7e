"""What becomes of numbers that an enum does not list, and of fields that are absent."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = short(fact.within[0])
    if fact.kind == "Enum.first":
        return Judgement(
            Verdict.BREAKING,
            f"the first value of {name} was {fact.before}, is {fact.after}",
            "an absent field has the first value: the two sides read it differently",
            "keep the first value where it is",
            OTHERS,
        )
    word = "closed" if fact.after else "open"
    return Judgement(
        Verdict.WARNING,
        f"enum {name} is {word} now",
        (
            "a number that it does not list is kept aside, and the field reads as absent"
            if fact.after
            else "a number that it does not list is seen by code that was sure not to meet one"
        ),
        "look at the code that matches over its values",
        OTHERS,
    )


RULE = Rule(
    id="proto-enum-openness",
    claims=("Enum.closed", "Enum.first"),
    looks_at="open or closed, however the file's syntax says it; which value comes first",
    judge=judge,
    breaking="another value comes first",
    warning="closed, or open",
)
