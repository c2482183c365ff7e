"""The numbers in contract.lock."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import said


def judge(fact: Fact, scene: Scene) -> Judgement:
    member = ".".join(fact.path[1:])
    if fact.kind == "Lock.number":
        what = f"the protobuf number of {member} was {fact.before}, is {fact.after}"
        why = "protobuf knows fields by number: deployed peers read another field, or none"
    else:
        taken = f": {said(fact.after)} has it now" if fact.after else ""
        what = f"the protobuf number {fact.before} of {member} is no longer reserved{taken}"
        why = "what deployed peers still send under it may be read as something else"

    def use(each: Use) -> Judgement | None:
        if each.protobuf:
            return Judgement(
                Verdict.BREAKING,
                what,
                why,
                "take contract.lock from the branch that was released, and build again",
            )
        return Judgement(
            Verdict.WARNING,
            what,
            "nothing carries it over gRPC yet, but the .proto files may be in use elsewhere",
            "take contract.lock from the branch that was released, and build again",
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="protobuf-numbers",
    claims=("Lock.number", "Lock.reserved"),
    looks_at="the numbers of contract.lock",
    judge=judge,
    breaking="a number moved, or is no longer reserved, and gRPC carries the type",
    warning="the same where only JSON carries it",
    safe="nothing deployed uses the type",
)
