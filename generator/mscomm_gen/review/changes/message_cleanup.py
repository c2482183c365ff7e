"""What a topic keeps: everything for a time, or the last message of each key."""

from __future__ import annotations

from typing import Final

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed

_DEFAULT: Final = "delete"


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    before, after = fact.before or _DEFAULT, fact.after or _DEFAULT
    what = f"the cleanup of {name} {changed(before, after)}"
    if before == after:
        return Judgement(Verdict.SAFE, what, "it is the default, said or not")
    if after == "compact":
        why = "consumers that are late, or read everything again, miss all but the last message of a key"
        how = (
            "compact a new topic that tells states, and leave this one to what happened"
        )
    else:
        why = "whoever reads the topic for the state of every key misses those that did not change for long"
        how = "publish every state once more within the retention, or keep the compacted topic for its readers"
    return Judgement(Verdict.BREAKING, what, why, how, scene.consumers(name))


RULE = Rule(
    id="message-cleanup",
    claims=("Options.cleanup",),
    looks_at="`cleanup`",
    judge=judge,
    breaking="the history of a key is dropped, or its last message is",
    safe="the default is said",
)
