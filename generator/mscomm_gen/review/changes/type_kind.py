"""A type is another kind of thing: a record became a union, say."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    what = f"type {fact.within[0]} {changed(fact.before, fact.after)}"

    def use(each: Use) -> Judgement | None:
        return Judgement(
            Verdict.BREAKING,
            what,
            "neither side can read what the other sends",
            "give the new thing a name of its own, and carry it beside the old one for a while",
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="type-kind",
    claims=("Type.kind",),
    looks_at="whether a type is a record, an enum or a union",
    judge=judge,
    breaking="it is in use",
    safe="nothing deployed uses it",
)
