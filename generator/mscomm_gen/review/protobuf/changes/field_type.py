"""A field holds another type."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import said
from ..pairing import Scene
from ..wire_forms import difference
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = said(fact.before), said(fact.after)
    what = f"`{short(fact.within[0])}.{fact.path[-1]}` was {old}, is {new}"
    harm = difference(old, new, scene)
    if harm is None:
        return Judgement(
            Verdict.WARNING,
            what,
            "the two enums have the same numbers and names, so the wire stays; the type in code is another one",
            "keep the enum's name where others import it",
            OTHERS,
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        harm,
        "add a field of the new type with a number of its own, fill both, and reserve the old one in the end",
        OTHERS,
    )


RULE = Rule(
    id="proto-field-type",
    claims=("Field.type",),
    looks_at="the type of a field, or of a map's key or value",
    judge=judge,
    breaking="another wire type, other values, another JSON form, another message",
    warning="another enum with the same numbers and names",
)
