"""Numbers that others may extend a message with."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, ranges, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    owner = short(fact.within[0])
    if fact.kind.endswith("gained"):
        return Judgement(
            Verdict.SAFE,
            f"{owner} can be extended with {ranges(fact.after)} too",
            "nobody uses it yet",
        )
    return Judgement(
        Verdict.WARNING,
        f"{owner} can no longer be extended with {ranges(fact.before)}",
        "the wire stays, but extensions that others have defined there no longer compile",
        "ask who extends it, and keep the range",
        OTHERS,
    )


RULE = Rule(
    id="proto-extension-ranges",
    claims=("Message.extendable lost", "Message.extendable gained"),
    looks_at="`extensions`",
    judge=judge,
    warning="fewer numbers",
    safe="more",
)
