"""An operation has another name and the old route."""

from __future__ import annotations

from ...contract.services import Operation
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..things import the


def judge(fact: Fact, scene: Scene) -> Judgement:
    service = fact.within[0]
    old = the(Operation, fact.old)
    callers = scene.callers(service, old.name)
    what = f"operation {service}.{old.name} is called {fact.after} now"
    if old.grpc:
        return Judgement(
            Verdict.BREAKING,
            what,
            "its gRPC method has another path: deployed callers get UNIMPLEMENTED",
            "serve both names until nobody calls the old one",
            callers,
        )
    return Judgement(
        Verdict.WARNING,
        what,
        "its route stays; the method of generated clients has another name, and servers implement another one",
        "rename it together with those who call it",
        callers,
    )


RULE = Rule(
    id="operation-renamed",
    claims=("Operation.name",),
    looks_at="an operation with another name and the same route",
    judge=judge,
    breaking="it is offered over gRPC, whose paths carry the name",
    warning="REST alone: only generated code sees the name",
)
