"""A field has another number."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    return Judgement(
        Verdict.BREAKING,
        f"the number of `{short(fact.within[0])}.{fact.path[-1]}` was {fact.before}, is {fact.after}",
        "the wire knows fields by number: neither side reads what the other sends",
        "keep the number; for another meaning, add a field and reserve this one",
        OTHERS,
    )


RULE = Rule(
    id="proto-field-number",
    claims=("Field.number",),
    looks_at="the number of a field",
    judge=judge,
    breaking="always",
)
