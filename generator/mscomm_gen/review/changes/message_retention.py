"""How long a broker keeps a message."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import duration


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    before, after = fact.before, fact.after
    what = f"the retention of {name} was {_said(before)}, is {_said(after)}"
    if not isinstance(before, float | int) or not isinstance(after, float | int):
        return Judgement(
            Verdict.WARNING,
            what,
            "the broker's own default counts where nothing is said",
            "say on both sides what the broker is set to",
            scene.consumers(name),
        )
    if after > before:
        return Judgement(
            Verdict.SAFE,
            what,
            "consumers may be away for longer; dedupe windows that are not stated grow with it",
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "a consumer that is away for longer, or that reads everything again, loses messages",
        "ask every consumer how long it may be away, and look at the groups' lag",
        scene.consumers(name),
    )


def _said(value: object) -> str:
    return duration(value) if isinstance(value, float | int) else "not said"


RULE = Rule(
    id="message-retention",
    claims=("Options.retention",),
    looks_at="`retention`",
    judge=judge,
    breaking="shorter",
    warning="of a Kafka topic, not said on one side",
    safe="longer",
)
