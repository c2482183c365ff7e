"""A field may be absent or null, or no longer."""

from __future__ import annotations

from ..fields import field, presence
from ..model import Fact, Judgement, Verdict
from ..request_places import is_empty_where_absent
from ..rule import Rule, Scene, by_use
from ..uses import Use


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = field(fact.old), field(fact.new)
    before, after = presence(old), presence(new)
    what = f"`{fact.within[0]}.{old.name}` was {_form(fact.kind, fact.before)}, is {_form(fact.kind, fact.after)}"

    def use(each: Use) -> Judgement | None:
        refused = (before.may_be_absent and not after.may_be_absent) or (
            each.json and before.may_be_null and not after.takes_null
        )
        empty = is_empty_where_absent(scene, each, fact.within[0], new)
        if each.new_reads_old and refused and not empty:
            return Judgement(
                Verdict.BREAKING,
                what,
                "what deployed peers may send without it is refused now",
                "keep taking it as it was; require it once everybody sends it",
            )
        unread = (new.optional and not before.may_be_absent) or (
            each.json and after.may_be_null and not before.takes_null
        )
        if each.old_reads_new and unread:
            return Judgement(
                Verdict.BREAKING,
                what,
                "deployed peers rely on a value and refuse what comes without one",
                "keep sending a value until every reader does without it",
            )
        return Judgement(
            Verdict.SAFE, what, "whoever reads it takes everything that is sent"
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


def _form(kind: str, value: object) -> str:
    if kind == "Field.optional":
        return "optional" if value else "required"
    return "nullable" if value else "not nullable"


RULE = Rule(
    id="field-presence",
    claims=("Field.optional", "Field.nullable"),
    looks_at="whether a field may be absent or null",
    judge=judge,
    breaking="a reader requires what a writer may leave out or set to null",
    safe="readers take everything that is sent",
)
