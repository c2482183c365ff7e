"""How many partitions a topic has."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    what = f"the number of partitions of {name} {changed(fact.before, fact.after)}"
    before, after = fact.before, fact.after
    if isinstance(before, int) and isinstance(after, int) and after < before:
        return Judgement(
            Verdict.BREAKING,
            what,
            "Kafka cannot take partitions away: the topic must be made anew, with its messages and offsets lost",
            "make a new topic, and move the consumers once the old one is drained",
            scene.consumers(name),
        )
    if before is None or after is None:
        return Judgement(
            Verdict.WARNING,
            what,
            "nothing tells whether the topic has as many",
            "compare it with the topic",
            scene.consumers(name),
        )
    return Judgement(
        Verdict.WARNING,
        what,
        "keys move to other partitions: the order of a key's messages is lost for what is on its way",
        "let the consumers catch up, then add the partitions while nobody publishes",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-partitions",
    claims=("Options.partitions",),
    looks_at="`partitions`",
    judge=judge,
    breaking="fewer",
    warning="more, or not said on one side",
)
