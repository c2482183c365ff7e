"""How long a received message stays hidden from other receivers."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import duration


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    shown = [
        duration(each) if isinstance(each, float | int) else "not said"
        for each in (fact.before, fact.after)
    ]
    return Judgement(
        Verdict.WARNING,
        f"the visibility timeout of {name} was {shown[0]}, is {shown[1]}",
        "a shorter one gives a message to a second receiver while the first works on it; a longer one delays repeats",
        "keep it well above the time that one message takes",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-visibility",
    claims=("Options.visibility_timeout",),
    looks_at="`visibility_timeout`",
    judge=judge,
    warning="always",
)
