"""How long a new message stays hidden."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import duration


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    shown = [
        duration(each) if isinstance(each, float | int) else "nothing"
        for each in (fact.before, fact.after)
    ]
    return Judgement(
        Verdict.WARNING,
        f"the delay of {name} was {shown[0]}, is {shown[1]}",
        "its effects come later, or earlier, than those who wait for them are used to",
        "ask the consumers what they built on it",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-delay",
    claims=("Options.delay",),
    looks_at="`delay`",
    judge=judge,
    warning="always",
)
