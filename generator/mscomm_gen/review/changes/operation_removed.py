"""An operation is gone."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, name = fact.within[0], fact.path[-1]
    return Judgement(
        Verdict.BREAKING,
        f"operation {service}.{name} is gone",
        "its callers get 404 or UNIMPLEMENTED",
        "mark it `deprecated: true`, keep answering, and remove it once nobody calls",
        scene.callers(service, name),
    )


RULE = Rule(
    id="operation-removed",
    claims=("Operation removed",),
    looks_at="an operation that is gone",
    judge=judge,
    breaking="always",
)
