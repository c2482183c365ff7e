"""A policy came or went."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    word = "is new" if fact.kind.endswith("added") else "is gone"
    return Judgement(
        Verdict.SAFE,
        f"policy {fact.path[-1]} {word}",
        "what names it is judged where it does",
    )


RULE = Rule(
    id="policy-names",
    claims=("Policy added", "Policy removed"),
    looks_at="policies that came or went",
    judge=judge,
    safe="always; the calls that they hold for are judged where they name them",
)
