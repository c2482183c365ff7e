"""A service came, went, or has another name."""

from __future__ import annotations

from ...contract.services import Service
from ..model import UNKNOWN_OTHERS, Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the


def judge(fact: Fact, scene: Scene) -> Judgement:
    if fact.kind == "Service added":
        return Judgement(
            Verdict.SAFE, f"service {fact.path[-1]} is new", "nobody calls it yet"
        )
    old = the(Service, fact.old)
    callers = dict.fromkeys(
        name
        for each in old.operations
        for name in scene.old.callers(old.name, each.name)
    )
    affected = tuple(callers) or (UNKNOWN_OTHERS,)
    if fact.kind == "Service removed":
        if not old.operations:
            return Judgement(
                Verdict.WARNING,
                f"service {old.name} is gone",
                "what it consumed is no longer handled",
                "make sure that nobody counts on what it did",
            )
        return Judgement(
            Verdict.BREAKING,
            f"service {old.name} is gone",
            "its callers find nobody there",
            "move the callers first, then remove it",
            affected,
        )
    what = f"service {old.name} is called {fact.after} now"
    grpc = any(each.grpc for each in old.operations)
    if grpc or any(each.errors for each in old.operations):
        return Judgement(
            Verdict.BREAKING,
            what,
            (
                "gRPC paths carry its name: deployed callers get UNIMPLEMENTED"
                if grpc
                else "the types of its errors carry its name: deployed callers do not know them"
            ),
            "serve both names until nobody calls the old one",
            affected,
        )
    return Judgement(
        Verdict.WARNING,
        what,
        "its routes stay; generated code, and names that follow from it by default, change",
        "state the consumer groups that it has",
        affected if old.operations else (old.name,),
    )


RULE = Rule(
    id="service-names",
    claims=("Service added", "Service removed", "Service.name"),
    looks_at="services that came, went or were renamed",
    judge=judge,
    breaking="gone; renamed where gRPC paths or types of errors carry the name",
    warning="renamed where only generated code sees it; a mere consumer that is gone",
    safe="new",
)
