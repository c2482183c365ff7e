"""An enum has a value more."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use


def judge(fact: Fact, scene: Scene) -> Judgement:
    what = f"{fact.within[1]} has a new value `{fact.path[-1]}`"

    def use(each: Use) -> Judgement | None:
        if not each.old_reads_new:
            return Judgement(Verdict.SAFE, what, "only the new side reads it")
        if each.direction == "event":
            return Judgement(
                Verdict.BREAKING,
                what,
                "consumers were promised that they can read what comes; they keep the text, and have no branch for it",
                "let the consumers handle it first, then publish it; or promise `backward` alone",
            )
        return Judgement(
            Verdict.WARNING,
            what,
            "deployed peers keep a value that they do not know, but a match over all values has no branch for it",
            "tell those who call, and send it once they handle it",
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="enum-value-added",
    claims=("EnumValue added",),
    looks_at="a value that an enum gained",
    judge=judge,
    breaking="messages that promise `forward` or `full`",
    warning="responses and errors",
    safe="only the new side reads it",
)
