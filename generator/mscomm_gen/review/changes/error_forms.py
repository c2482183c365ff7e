"""How a declared failure looks on the wire."""

from __future__ import annotations

from ...contract.types import Named
from ..accepts import accepts
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed, said

_PARTS = {
    "ErrorCase.http": "HTTP status",
    "ErrorCase.grpc": "gRPC status",
    "ErrorCase.type": "record of details",
}


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, operation, name = fact.within[0], fact.path[-2], fact.path[-1]
    callers = scene.callers(service, operation)
    part = _PARTS[fact.kind]
    what = f"the {part} of {name} in {service}.{operation} {changed(fact.before, fact.after)}"
    if fact.kind == "ErrorCase.type":
        old, new = fact.before, fact.after
        if old is None:
            return Judgement(
                Verdict.SAFE,
                what,
                "deployed callers ignore details that they do not know",
            )
        if (
            isinstance(old, Named)
            and isinstance(new, Named)
            and accepts(
                old,
                scene.old.contract,
                new,
                scene.new.contract,
                json=True,
                protobuf=False,
            )
        ):
            return Judgement(
                Verdict.WARNING,
                what,
                "deployed callers can read it over REST; gRPC names the record in the answer",
                f"keep {said(old)} as long as deployed callers read it",
                callers,
            )
    return Judgement(
        Verdict.BREAKING,
        what,
        "deployed callers, proxies and alarms know the failure by it",
        "declare a new error beside the old one, and move the callers to it",
        callers,
    )


RULE = Rule(
    id="error-forms",
    claims=tuple(_PARTS),
    looks_at="status and details of a declared error",
    judge=judge,
    breaking="another status; details that deployed callers cannot read",
    warning="details of another type that they can read",
    safe="details where there were none",
)
