"""Rules for values that only .proto files say, by options of protovalidate."""

from __future__ import annotations

from collections.abc import Sequence

from ...contract.types import Check, Field
from ..implied import as_checks, without
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import listed


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = _checks(fact.old), _checks(fact.new)
    came = [each for each in new if each not in old]
    went = [each for each in old if each not in new]
    name = getattr(fact.old, "name", "")
    place = (
        f"`{name}`" if fact.kind == "Record.checks" else f"`{fact.within[0]}.{name}`"
    )
    what = f"the rules for {place}: {_told(came, went)}"
    owner = name if fact.kind == "Record.checks" else fact.within[0]

    def use(each: Use) -> Judgement:
        if each.new_reads_old and without(came, (*old, *_limits(fact.old))):
            return Judgement(
                Verdict.BREAKING,
                what,
                "values that deployed peers may send are refused now",
                "take the old values as long as they are sent; warn about them first",
            )
        if each.old_reads_new and without(went, (*new, *_limits(fact.new))):
            return Judgement(
                Verdict.BREAKING,
                what,
                "deployed peers check what they read, and refuse values that may come now",
                "let the readers take the wider range first, then send it",
            )
        return Judgement(
            Verdict.SAFE, what, "whoever reads it takes everything that is sent"
        )

    return by_use(scene.uses.of(owner), what, use)


def _checks(thing: object) -> Sequence[Check]:
    found: object = getattr(thing, "checks", ())
    return found if isinstance(found, tuple) else ()


def _limits(thing: object) -> Sequence[Check]:
    return tuple(as_checks(thing.constraints)) if isinstance(thing, Field) else ()


def _told(came: Sequence[Check], went: Sequence[Check]) -> str:
    told = [f"{_word(each)} is new" for each in came]
    told += [f"{_word(each)} is gone" for each in went]
    return listed(told, most=9) if told else "their order differs"


def _word(check: Check) -> str:
    inner = [_word(each) for each in check.inner]
    values = [str(getattr(each, "seconds", each)) for each in check.values]
    return f"`{check.name}({', '.join([*values, *inner])})`".replace("()", "")


RULE = Rule(
    id="field-checks",
    claims=("Field.checks", "Record.checks"),
    looks_at="rules of protovalidate that `min`, `max`, `length` and `pattern` cannot say",
    judge=judge,
    breaking="a rule that is new where the new side reads what the old one sends; one that is gone where the old side "
    "reads, because emitted models check what they read",
    safe="readers take everything that is sent",
)
