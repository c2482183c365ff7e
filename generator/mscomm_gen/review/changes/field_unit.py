"""What a value is told in: the unit of a number, the time zone of a time."""

from __future__ import annotations

from ..fields import field
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use


def judge(fact: Fact, scene: Scene) -> Judgement:
    word = "time zone" if fact.kind == "Field.zone" else "unit"
    place = f"`{fact.within[0]}.{field(fact.old).name}`"
    before, after = fact.before, fact.after
    if before is None or after is None:
        what = (
            f"{place} says its {word} now: {after}"
            if before is None
            else f"{place} no longer says its {word}, which was {before}"
        )
        why = f"nobody can see whether deployed peers take it for the same {word}"
        how = "ask those who write and read it, and say what it has been all along"
        verdict = Verdict.WARNING
    else:
        what = f"the {word} of {place} was {before}, is {after}"
        why = "deployed peers read the same type, and take every value for another one"
        how = f"add a field whose name says the {word}, write both, and drop the old one when nobody reads it"
        verdict = Verdict.BREAKING

    def use(each: Use) -> Judgement:
        return Judgement(verdict, what, why, how)

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="field-unit",
    claims=("Field.unit", "Field.zone"),
    looks_at="`unit` and `zone`: what a number or a time is told in",
    judge=judge,
    breaking="another one: no schema can see it",
    warning="said on one side only",
    safe="nothing deployed uses the type",
)
