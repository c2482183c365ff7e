"""The contract has another name."""

from __future__ import annotations

from ..model import UNKNOWN_OTHERS, Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    old = scene.old.contract
    what = f"the contract {changed(fact.before, fact.after)}"
    grpc = any(each.grpc for service in old.services for each in service.operations)
    errors = any(each.errors for service in old.services for each in service.operations)
    if not (grpc or errors or old.messages):
        return Judgement(
            Verdict.WARNING,
            what,
            "the package that is imported has another name",
            "keep a package of the old name that imports the new one",
            (UNKNOWN_OTHERS,),
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "gRPC paths, domains of errors, types of events and topics that are not stated begin with it",
        "keep the name; it is on the wire",
        (UNKNOWN_OTHERS,),
    )


RULE = Rule(
    id="contract-name",
    claims=("Contract.name",),
    looks_at="`name` of the contract",
    judge=judge,
    breaking="gRPC, errors or messages carry it",
    warning="only the package is called by it",
)
