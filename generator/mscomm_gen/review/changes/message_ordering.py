"""What order consumers may rely on."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    what = f"the ordering of {name} {changed(fact.before, fact.after)}"
    if fact.after == "per_key":
        return Judgement(Verdict.SAFE, what, "the promise is stronger")
    return Judgement(
        Verdict.BREAKING,
        what,
        "consumers rely on the order of a key's messages: a later state may be overwritten by an earlier one",
        "put a version or a time into the payload, let the consumers compare it, then drop the order",
        scene.consumers(name),
    )


RULE = Rule(
    id="message-ordering",
    claims=("Message.ordering",),
    looks_at="`ordering`",
    judge=judge,
    breaking="none any more",
    safe="per key from now on",
)
