"""Fields of which at most one may be there: a `oneof` of protobuf."""

from __future__ import annotations

from ...contract.types import AtMostOne
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import listed


def judge(fact: Fact, scene: Scene) -> Judgement:
    before, after = _groups(fact.before), _groups(fact.after)
    come = [each for each in after if not any(each <= one for one in before)]
    gone = [each for each in before if not any(each <= one for one in after)]
    named = listed([f"`{name}`" for each in (*come, *gone) for name in sorted(each)])
    word = "is" if come else "is no longer"
    what = f"of {named or 'its fields'} in {fact.within[0]} at most one {word} taken"

    def use(each: Use) -> Judgement | None:
        if each.new_reads_old and come:
            return Judgement(
                Verdict.BREAKING,
                what,
                "what deployed peers send with two of them is refused now",
                "add a `oneof` of new fields beside them, and move the writers to it",
            )
        if each.old_reads_new and gone:
            return Judgement(
                Verdict.BREAKING,
                what,
                "deployed peers refuse what has two of them",
                "keep sending one alone until every reader takes two",
            )
        return Judgement(
            Verdict.SAFE, what, "whoever reads it takes everything that is sent"
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


def _groups(value: object) -> list[frozenset[str]]:
    """The groups as sets of fields: what they are called, nobody sends."""
    groups = value if isinstance(value, tuple) else ()
    return [frozenset(e.fields) for e in groups if isinstance(e, AtMostOne)]


RULE = Rule(
    id="at-most-one",
    claims=("Record.at_most_one",),
    looks_at="fields of which a .proto file takes at most one, its `oneof`",
    judge=judge,
    breaking="a reader refuses what a writer may send",
    safe="readers take everything that is sent",
)
