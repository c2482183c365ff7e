"""Contracts of others that this one takes things from."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    return Judgement(
        Verdict.SAFE,
        f"the contracts in use: {changed(fact.before, fact.after)}",
        "what comes from them is judged where it stands",
    )


RULE = Rule(
    id="used-contracts",
    claims=("Contract.used",),
    looks_at="`uses`",
    judge=judge,
    safe="always; what comes from them is judged where it stands",
)
