"""Something should no longer be used, or may be used again."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    word = "is deprecated" if fact.after else "is no longer deprecated"
    return Judgement(
        Verdict.SAFE, f"{'.'.join(fact.path)} {word}", "nothing behaves otherwise"
    )


RULE = Rule(
    id="proto-deprecation",
    claims=tuple(
        f"{kind}.deprecated"
        for kind in (
            *("File", "Message", "Field", "Enum", "EnumValue"),
            *("Service", "Method"),
        )
    ),
    looks_at="`deprecated`",
    judge=judge,
    safe="always",
)
