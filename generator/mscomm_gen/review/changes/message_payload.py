"""A message carries another record."""

from __future__ import annotations

from ...contract.types import Named
from ..accepts import accepts
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement | None:
    name = fact.within[0]
    old, new = fact.before, fact.after
    if not isinstance(old, Named) or not isinstance(new, Named):
        return None
    what = f"the payload of {name} {changed(old, new)}"
    promise = scene.old.contract.message_by_name[name].compatibility
    before, after = scene.old.contract, scene.new.contract
    backward = promise == "forward" or accepts(
        new, after, old, before, json=True, protobuf=False
    )
    forward = promise == "backward" or accepts(
        old, before, new, after, json=True, protobuf=False
    )
    if backward and forward:
        return Judgement(
            Verdict.WARNING,
            what,
            f"its `compatibility: {promise}` allows it; the type in code is another one",
            "",
            scene.consumers(name),
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        f"the two records cannot be read as its `compatibility: {promise}` promises",
        "publish a new version on a topic of its own beside it, and move the consumers",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-payload",
    claims=("Message.payload",),
    looks_at="which record a message carries",
    judge=judge,
    breaking="the records cannot be read as `compatibility` promises",
    warning="they can; code sees another type",
)
