"""A message came, went, or has another name."""

from __future__ import annotations

from ...contract.messages import Message
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the


def judge(fact: Fact, scene: Scene) -> Judgement:
    if fact.kind == "Message added":
        return Judgement(
            Verdict.SAFE, f"message {fact.path[-1]} is new", "nobody consumes it yet"
        )
    old = the(Message, fact.old)
    consumers = scene.consumers(old.name)
    if fact.kind == "Message removed":
        return Judgement(
            Verdict.BREAKING,
            f"message {old.name} is gone",
            "its consumers wait for what never comes",
            "mark it `deprecated: true`, keep publishing, and remove it once nobody consumes it",
            consumers,
        )
    return Judgement(
        Verdict.BREAKING,
        f"message {old.name} is called {fact.after} now",
        "`ce_type` carries its name, by which consumers tell messages apart",
        "publish both for as long as somebody consumes the old one",
        consumers,
    )


RULE = Rule(
    id="message-names",
    claims=("Message added", "Message removed", "Message.name"),
    looks_at="messages that came, went or were renamed",
    judge=judge,
    breaking="gone, or renamed (`ce_type` carries the name)",
    safe="new",
)
