"""A value of an enum has another name, as its `was:` says."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import said


def judge(fact: Fact, scene: Scene) -> Judgement:
    what = (
        f"`{fact.path[-1]}` of {fact.within[0]} is called `{said(fact.after)}` now (a rename by `was:`; contract.lock "
        "keeps its number)"
    )

    def use(each: Use) -> Judgement | None:
        if each.json:
            return Judgement(
                Verdict.BREAKING,
                what,
                "JSON carries the name: deployed peers send and know the old one",
                "add the new value, handle both, and remove the old one once nobody sends it",
            )
        return Judgement(
            Verdict.WARNING,
            what,
            "the wire carries its number, which stays; code that uses the name must be changed",
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="enum-value-renamed",
    claims=("EnumValue.name",),
    looks_at="a rename that `was:` states",
    judge=judge,
    breaking="it travels as JSON",
    warning="it travels as protobuf alone",
)
