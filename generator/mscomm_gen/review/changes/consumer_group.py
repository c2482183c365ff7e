"""The consumer group, which remembers how far a service has read."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, message = fact.within[0], fact.path[-1]
    return Judgement(
        Verdict.WARNING,
        f"the group of {service} on {message} {changed(fact.before, fact.after)}",
        "offsets start anew: messages are read again from the beginning, or skipped, by the client's setting",
        "set the new group's offsets to those of the old one before the first start",
        (service,),
    )


RULE = Rule(
    id="consumer-group",
    claims=("Consumption.group",),
    looks_at="`group`",
    judge=judge,
    warning="always: offsets start anew",
)
