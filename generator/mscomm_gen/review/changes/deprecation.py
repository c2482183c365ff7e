"""Something should no longer be used, or may be used again."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    word = "is deprecated" if fact.after else "is no longer deprecated"
    return Judgement(Verdict.SAFE, f"{fact.where} {word}", "nothing behaves otherwise")


RULE = Rule(
    id="deprecation",
    claims=tuple(
        f"{kind}.deprecated"
        for kind in (
            *("Operation", "Message", "Record", "Enumeration", "Union"),
            *("Field", "EnumValue"),
        )
    ),
    looks_at="the mark `deprecated`",
    judge=judge,
    safe="always",
)
