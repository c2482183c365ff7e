"""There is a new operation."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = f"{fact.within[1]}.{fact.path[-1]}"
    return Judgement(
        Verdict.SAFE, f"operation {name} is new", "nobody who is deployed calls it"
    )


RULE = Rule(
    id="operation-added",
    claims=("Operation added",),
    looks_at="an operation that a service gained",
    judge=judge,
    safe="always",
)
