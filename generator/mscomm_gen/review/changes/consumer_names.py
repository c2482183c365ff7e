"""Who consumes a message."""

from __future__ import annotations

from ...contract.services import Consumption
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the


def judge(fact: Fact, scene: Scene) -> Judgement:
    if fact.kind.endswith("added"):
        come = the(Consumption, fact.new)
        service = fact.within[1]
        return Judgement(
            Verdict.SAFE,
            f"{service} consumes {come.message} now",
            "those who consume it already have groups of their own",
        )
    gone = the(Consumption, fact.old)
    service = fact.within[0]
    return Judgement(
        Verdict.WARNING,
        f"{service} no longer consumes {gone.message}",
        "what it did on the message is no longer done, and what lies in its dead-letter queue has no reader",
        "let the group run dry and empty its dead letters first",
        (service,),
    )


RULE = Rule(
    id="consumer-names",
    claims=("Consumption added", "Consumption removed"),
    looks_at="consumers that came or went",
    judge=judge,
    warning="gone: nobody does what it did",
    safe="new",
)
