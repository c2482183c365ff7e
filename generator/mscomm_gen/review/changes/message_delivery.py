"""Whether a message may get lost, or come twice."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    what = f"the delivery of {name} {changed(fact.before, fact.after)}"
    if fact.after == "at_most_once":
        return Judgement(
            Verdict.BREAKING,
            what,
            "a message that is under way when a process dies is lost, which consumers were promised it is not",
            "give what may be lost a message of its own",
            scene.consumers(name),
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "a message may come twice, and consumers that do not tell duplicates have its effect twice",
        "give every consumer its `dedupe` first, then change the delivery",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-delivery",
    claims=("Message.delivery",),
    looks_at="`delivery`",
    judge=judge,
    breaking="always: losses become possible, or duplicates do",
)
