"""Where a message travels: its broker, topic or queue. Defaults are compared as peers see them."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import changed


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = fact.within[0]
    consumers = scene.consumers(name)
    how = "publish to both, move the consumers once they have caught up, then leave the old one"
    if fact.kind == "Options added":
        return Judgement(
            Verdict.SAFE,
            f"{name} travels over {fact.after} too",
            "what deployed consumers read stays where it is",
        )
    if fact.kind == "Options removed":
        return Judgement(
            Verdict.BREAKING,
            f"{name} no longer travels over {fact.before}",
            "deployed consumers listen where nothing comes any more",
            how,
            consumers,
        )
    word = fact.kind.removeprefix("Options.")
    why = "deployed consumers listen where nothing comes any more"
    if word == "fifo":
        why = "it is another queue: one of the two orders and deduplicates by group, the other does neither"
    return Judgement(
        Verdict.BREAKING,
        f"the {word} of {name} {changed(fact.before, fact.after)}",
        why,
        how,
        consumers,
    )


RULE = Rule(
    id="message-channel",
    claims=(
        *("Options added", "Options removed"),
        *("Options.topic", "Options.queue", "Options.address", "Options.fifo"),
    ),
    looks_at="broker, topic, queue, `fifo`",
    judge=judge,
    breaking="another topic or queue, ordered or no longer; a broker that is left",
    safe="one more broker",
)
