"""Another service publishes a message."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    return Judgement(
        Verdict.WARNING,
        f"the publisher of {name} {changed(fact.before, fact.after)}",
        "while both publish, or neither does, messages come twice, out of order, or not at all",
        "let the old publisher's outbox run dry before the new one starts",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-publisher",
    claims=("Message.publisher",),
    looks_at="`from`",
    judge=judge,
    warning="always: the two must not overlap",
)
