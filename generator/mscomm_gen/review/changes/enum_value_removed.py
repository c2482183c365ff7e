"""An enum has a value less."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use


def judge(fact: Fact, scene: Scene) -> Judgement:
    what = f"{fact.within[0]} no longer has `{fact.path[-1]}`"

    def use(each: Use) -> Judgement | None:
        if each.new_reads_old:
            return Judgement(
                Verdict.BREAKING,
                what,
                "deployed peers send it, and nothing on the new side knows what it means",
                "mark it `deprecated: true`, keep handling it, and remove it once nobody sends it",
            )
        return Judgement(
            Verdict.SAFE, what, "deployed peers know it and no longer meet it"
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="enum-value-removed",
    claims=("EnumValue removed",),
    looks_at="a value that is gone from an enum",
    judge=judge,
    breaking="the new side reads what the old one writes",
    safe="only the old side reads",
)
