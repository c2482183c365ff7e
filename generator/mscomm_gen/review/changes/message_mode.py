"""Where the attributes of CloudEvents stand: beside the payload, or around it."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    if fact.after == "structured":
        why = "the payload is no longer the message's body but in its `data`, where deployed consumers do not look"
        how = "build and deploy all consumers first (those built with `structured` read both modes), then the publisher"
    else:
        why = "consumers that expect the document of CloudEvents find the bare payload"
        how = "make sure that every consumer reads both modes (emitted ones do), then change the publisher"
    return Judgement(
        Verdict.BREAKING,
        f"the CloudEvents mode of {name} {changed(fact.before, fact.after)}",
        why,
        how,
        scene.consumers(name),
    )


RULE = Rule(
    id="message-mode",
    claims=("Message.mode",),
    looks_at="`mode`",
    judge=judge,
    breaking="always: the payload moves into a document, or out of it",
)
