"""How often an interaction calls, and what runs beside it."""

from __future__ import annotations

from ...contract.interactions import Interaction, MessageEnd
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    interaction = the(Interaction, fact.new)
    word = fact.kind.removeprefix("Interaction.")
    what = f"`{word}` of `{interaction.key}` {changed(fact.before, fact.after)}"
    before, after = fact.before, fact.after
    if (
        isinstance(before, int | float)
        and isinstance(after, int | float)
        and after <= before
    ):
        return Judgement(Verdict.SAFE, what, "the other side is asked for less")
    target = interaction.target
    hit = (
        scene.consumers(target.message)
        if isinstance(target, MessageEnd)
        else (target.service,)
    )
    return Judgement(
        Verdict.WARNING,
        what,
        "the other side gets more calls, or gets them at one time",
        "compare it with what the other side bears",
        hit,
    )


RULE = Rule(
    id="interaction-load",
    claims=("Interaction.calls", "Interaction.share", "Interaction.together_with"),
    looks_at="`calls`, `share`, `together_with`",
    judge=judge,
    warning="more calls, or others at one time",
    safe="fewer",
)
