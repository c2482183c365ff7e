"""Whether a message is published with the publisher's transaction, or beside it."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    what = f"the publishing of {name} {changed(fact.before, fact.after)}"
    if fact.after == "outbox":
        return Judgement(
            Verdict.SAFE,
            what,
            "nothing is lost, and nothing is told that was rolled back",
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "a message can be told of what was rolled back, and lost for what was committed",
        "keep the outbox, or make the consumers check with the publisher",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-publishing",
    claims=("Message.publish",),
    looks_at="`publish`",
    judge=judge,
    breaking="direct, no longer through the outbox",
    safe="through the outbox from now on",
)
