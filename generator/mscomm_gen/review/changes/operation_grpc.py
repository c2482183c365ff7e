"""Whether an operation is offered over gRPC."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    if fact.after:
        return Judgement(
            Verdict.SAFE,
            f"{service}.{name} is offered over gRPC too",
            "nobody uses it yet",
        )
    return Judgement(
        Verdict.BREAKING,
        f"{service}.{name} is no longer offered over gRPC",
        "deployed callers get UNIMPLEMENTED",
        "offer both until nobody calls the old one",
        scene.callers(service, name),
    )


RULE = Rule(
    id="operation-grpc",
    claims=("Operation.grpc",),
    looks_at="whether there is a gRPC method",
    judge=judge,
    breaking="no longer",
    safe="from now on",
)
