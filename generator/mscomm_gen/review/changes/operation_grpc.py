"""Whether an operation is offered over gRPC."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    if fact.kind == "Operation.grpc_path":
        return Judgement(
            Verdict.BREAKING,
            f"{service}.{name} over gRPC {changed(fact.before, fact.after)}",
            "deployed callers get UNIMPLEMENTED",
            "keep the names of package, service and method as they were",
            scene.callers(service, name),
        )
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
    claims=("Operation.grpc", "Operation.grpc_path"),
    looks_at="whether there is a gRPC method; its path, of a contract compared with a .proto file",
    judge=judge,
    breaking="no longer, or on another path",
    safe="from now on",
)
