"""The consumer group, which remembers how far a service has read."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, message = fact.within[0], fact.path[-1]
    if fact.kind == "Consumption.queue":
        return Judgement(
            Verdict.WARNING,
            f"the queue of {service} on {message} {changed(fact.before, fact.after)}",
            "what lies in the old queue has no reader, and the new one must be subscribed before it is used",
            "create and subscribe the new queue, let the old one run dry, then switch",
            (service,),
        )
    return Judgement(
        Verdict.WARNING,
        f"the group of {service} on {message} {changed(fact.before, fact.after)}",
        "offsets start anew: messages are read again from the beginning, or skipped, by the client's setting",
        "set the new group's offsets to those of the old one before the first start",
        (service,),
    )


RULE = Rule(
    id="consumer-group",
    claims=("Consumption.group", "Consumption.queue"),
    looks_at="`group`, and the `queue` of a group",
    judge=judge,
    warning="always: offsets start anew, or a queue is left",
)
