"""What values a field may have: bounds, lengths, patterns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...contract.types import Constraints
from ..fields import field
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import listed, said

_LEAST: Final = ("minimum", "min_length")
_MOST: Final = ("maximum", "max_length")
_WORDS: Final = {
    "minimum": "min",
    "maximum": "max",
    "min_length": "the least length",
    "max_length": "the greatest length",
}


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = field(fact.old).constraints, field(fact.new).constraints
    tighter, looser = list(_tighter(old, new)), list(_tighter(new, old))
    told = listed(list(_told(old, new)), most=9)
    what = f"`{fact.within[0]}.{field(fact.old).name}`: {told}"

    def use(each: Use) -> Judgement | None:
        if each.new_reads_old and tighter:
            return Judgement(
                Verdict.BREAKING,
                what,
                "values that deployed peers may send are refused now",
                "take the old values as long as they are sent; warn about them first",
            )
        if each.old_reads_new and looser:
            return Judgement(
                Verdict.BREAKING,
                what,
                "deployed peers check what they read, and refuse values that may come now",
                "let the readers take the wider range first, then send it",
            )
        if old.format != new.format:
            return Judgement(
                Verdict.WARNING,
                what,
                "emitted code does not check a format, but other readers of the documents may",
            )
        return Judgement(
            Verdict.SAFE, what, "whoever reads it takes everything that is sent"
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


def _tighter(one: Constraints, other: Constraints) -> Iterator[str]:
    """The limits of `other` that refuse something `one` lets pass."""
    for name in _LEAST:
        was, now = getattr(one, name), getattr(other, name)
        if now is not None and (was is None or now > was):
            yield name
    for name in _MOST:
        was, now = getattr(one, name), getattr(other, name)
        if now is not None and (was is None or now < was):
            yield name
    # Of two patterns nobody can say which lets more pass.
    if other.pattern is not None and other.pattern != one.pattern:
        yield "pattern"


def _told(old: Constraints, new: Constraints) -> Iterator[str]:
    for name in (*_LEAST, *_MOST, "pattern", "format"):
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            word = _WORDS.get(name, name)
            yield f"{word} was {said(was)}, is {said(now)}"


RULE = Rule(
    id="field-constraints",
    claims=("Field.constraints",),
    looks_at="`min`, `max`, `length`, `pattern`, `format`",
    judge=judge,
    breaking="tighter where the new side reads what the old one sends; looser where the old side reads, because "
    "emitted models check what they read",
    warning="`format`, which only documents carry",
    safe="readers take everything that is sent",
)
