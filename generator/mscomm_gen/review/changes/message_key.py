"""What places a message on its partition."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    what = f"the partition key of {name} {changed(fact.before, fact.after)}"
    if fact.before is None:
        return Judgement(
            Verdict.WARNING,
            what,
            "messages gather by key: some partitions get more than others, and a busy key makes one hot",
            "look at how the keys are spread before it is deployed",
            scene.consumers(name),
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "messages that belonged together lie on several partitions, and are handled out of order",
        "publish with the new key on a new topic, and move the consumers once the old one is drained",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-key",
    claims=("Message.partition_key",),
    looks_at="`partition_key`",
    judge=judge,
    breaking="another key, or none",
    warning="a key where there was none",
)
