"""What a consumer does with a message that fails: how often it tries, how long it waits, where it puts it."""

from __future__ import annotations

from ...contract.services import Consumption
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the
from ..words import changed, duration


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, message = fact.within[0], fact.path[-1]
    place = f"{service} on {message}"
    old, new = the(Consumption, fact.old), the(Consumption, fact.new)
    verdict, how = Verdict.WARNING, ""
    match fact.kind:
        case "Consumption.max_deliveries":
            what = f"{place} gives up after {new.max_deliveries} deliveries, was {old.max_deliveries}"
            why = (
                "messages become dead letters earlier: a short outage may be enough"
                if new.max_deliveries < old.max_deliveries
                else "a message that never succeeds holds its lane up for longer"
            )
            how = "compare the time that all deliveries take with the outages that you have"
        case "Consumption.backoff":
            what = f"the waits of {place} between deliveries have changed"
            why = "a failing message holds its lane up for another time, and the other side is asked at another pace"
        case "Consumption.dead_letter":
            what = f"the dead letters of {place}: the queue {changed(fact.before, fact.after)}"
            why = "what lies in the old queue has no reader, and whoever watches it sees nothing new"
            how = "create the new queue, move alarms and redrive to it, and empty the old one"
        case _:
            before, after = old.redrive_within, new.redrive_within
            what = f"dead letters of {place} may wait {duration(after)}, was {duration(before)}"
            why = "one that is run again later than that may have a second effect"
            if after > before:
                verdict, why = Verdict.SAFE, "they may wait for longer"
    hit = () if verdict is Verdict.SAFE else (service,)
    return Judgement(verdict, what, why, how, hit)


RULE = Rule(
    id="consumer-failures",
    claims=tuple(
        f"Consumption.{name}"
        for name in ("max_deliveries", "backoff", "dead_letter", "redrive_within")
    ),
    looks_at="`max_deliveries`, `backoff`, `dead_letter`, `redrive_within`",
    judge=judge,
    warning="fewer or more deliveries, other waits, another queue, less time to redrive",
    safe="more time to redrive",
)
