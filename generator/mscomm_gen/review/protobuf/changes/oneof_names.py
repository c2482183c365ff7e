"""A message has a oneof more or less."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import said
from ..pairing import Scene
from ..wording import short


def judge(fact: Fact, scene: Scene) -> Judgement:
    return Judgement(
        Verdict.SAFE,
        f"the oneofs of {short(fact.within[0])}: was {said(fact.before)}, is {said(fact.after)}",
        "their fields are judged one by one",
    )


RULE = Rule(
    id="proto-oneof-names",
    claims=("Message.oneofs",),
    looks_at="the oneofs of a message",
    judge=judge,
    safe="always: the fields are judged",
)
