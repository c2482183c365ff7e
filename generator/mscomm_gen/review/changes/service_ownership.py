"""Who owns a service, and where it belongs."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed

_WORDS = {"Service.owner": "owner", "Service.context": "bounded context"}


def judge(fact: Fact, scene: Scene) -> Judgement:
    return Judgement(
        Verdict.SAFE,
        f"the {_WORDS[fact.kind]} of {fact.within[0]} {changed(fact.before, fact.after)}",
        "nothing that is deployed behaves otherwise",
    )


RULE = Rule(
    id="service-ownership",
    claims=tuple(_WORDS),
    looks_at="`owner` and `context`",
    judge=judge,
    safe="always",
)
