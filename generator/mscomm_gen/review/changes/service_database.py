"""Which database a service keeps its data in."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    return Judgement(
        Verdict.WARNING,
        f"the database of {name} {changed(fact.before, fact.after)}",
        "inbox and outbox lie there: what they remember stays behind, so that messages may repeat or stay unsent",
        "let the outbox run dry, and copy the inbox, before the switch",
        (name,),
    )


RULE = Rule(
    id="service-database",
    claims=("Service.database",),
    looks_at="`database`",
    judge=judge,
    warning="always: inbox and outbox move with it",
)
