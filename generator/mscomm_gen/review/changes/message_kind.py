"""An event became a command, or the other way."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    return Judgement(
        Verdict.BREAKING,
        f"message {name} {changed(fact.before, fact.after)}",
        "a command has exactly one consumer and asks for something; an event has any number and asks for nothing",
        "make a new message of the other kind beside it",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-kind",
    claims=("Message.kind",),
    looks_at="`event` or `command`",
    judge=judge,
    breaking="always",
)
