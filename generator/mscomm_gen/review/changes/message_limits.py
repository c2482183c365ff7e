"""What a broker takes: how large a message may be, how often it may be received."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    if fact.kind == "Options.max_receive_count":
        return Judgement(
            Verdict.WARNING,
            f"the receives of {name} after which SQS gives up: {changed(fact.before, fact.after)}",
            "consumers that are stopped count too: messages become dead letters earlier, or later",
            "keep it well above `max_deliveries`",
            scene.consumers(name),
        )
    what = f"the greatest size of {name} in bytes {changed(fact.before, fact.after)}"
    before, after = fact.before, fact.after
    if isinstance(before, int) and isinstance(after, int) and after > before:
        return Judgement(Verdict.SAFE, what, "larger messages are taken")
    publisher = scene.old.contract.message_by_name[name].publisher
    return Judgement(
        Verdict.BREAKING,
        what,
        "a publisher that is deployed is refused with what it could send before",
        "look at the sizes that are sent; carry a reference instead of what is large",
        (publisher,) if publisher else scene.consumers(name),
    )


RULE = Rule(
    id="message-limits",
    claims=("Options.max_message_size", "Options.max_receive_count"),
    looks_at="`max_message_size`, `max_receive_count`",
    judge=judge,
    breaking="smaller messages",
    warning="another number of receives",
    safe="larger messages",
)
