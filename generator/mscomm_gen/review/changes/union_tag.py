"""The JSON key that names the member of a union."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    what = f"the tag of {fact.within[0]} {changed(fact.before, fact.after)}"

    def use(each: Use) -> Judgement | None:
        if each.json:
            return Judgement(
                Verdict.BREAKING,
                what,
                "readers know the member by the tag, and do not find it",
                "make a new union, and send it in a new field beside the old one",
            )
        return Judgement(Verdict.SAFE, what, "protobuf does not carry the tag")

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="union-tag",
    claims=("Union.tag",),
    looks_at="the tag of a union",
    judge=judge,
    breaking="it travels as JSON",
    safe="it travels as protobuf alone",
)
