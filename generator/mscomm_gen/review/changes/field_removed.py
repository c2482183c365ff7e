"""A field is gone from a record."""

from __future__ import annotations

from ...contract.types import Record
from ..fields import field, new_record, presence
from ..model import Fact, Judgement, Verdict
from ..request_places import renamed_in_path, takes_place
from ..rule import Rule, Scene, by_use
from ..uses import Use


def judge(fact: Fact, scene: Scene) -> Judgement:
    gone = field(fact.old)
    what = f"field `{gone.name}` is gone from {fact.within[0]}"
    hint = _likely_rename(fact, scene)
    may_lack = presence(gone).may_be_absent

    def use(each: Use) -> Judgement | None:
        if each.old_reads_new and not may_lack:
            return Judgement(
                Verdict.BREAKING,
                what,
                "peers that are deployed require it and refuse what comes without it",
                hint
                or "keep sending it and mark it `deprecated: true`; make it optional, let every reader move, then "
                "remove it",
            )
        if _is_in_path(fact, scene, each):
            return Judgement(
                Verdict.WARNING,
                what,
                "its value stands in the path, where another variable takes its place; code knows the name",
            )
        if each.direction == "event":
            return Judgement(
                Verdict.SAFE,
                what,
                "its compatibility allows it: those who read it are upgraded first, or do without it",
            )
        if each.direction == "request":
            return Judgement(
                Verdict.WARNING,
                what,
                "callers that still send it are answered as if they had not",
                hint or "mark it `deprecated: true` until nobody sends it",
            )
        return Judgement(
            Verdict.WARNING,
            what,
            "callers that show or use it find nothing there any more",
            hint or "mark it `deprecated: true` until nobody reads it",
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


def _is_in_path(fact: Fact, scene: Scene, use: Use) -> bool:
    """Whether a path alone carries it, and does so under another name now."""
    record, gone = fact.within[0], field(fact.old)
    now = renamed_in_path(scene, use, record).get(gone.name)
    new = new_record(fact, scene)
    return new is not None and any(
        each.name == now and takes_place(gone, each) for each in new.fields
    )


def _likely_rename(fact: Fact, scene: Scene) -> str:
    """Says what to do if the one field that came is this one under another name."""
    old = scene.old.contract.type_by_name[fact.within[0]]
    new = new_record(fact, scene)
    if not isinstance(old, Record) or new is None:
        return ""
    gone = field(fact.old)
    before = {each.name for each in old.fields}
    come = [
        each
        for each in new.fields
        if each.name not in before and each.type == gone.type and each.was is None
    ]
    if len(come) != 1:
        return ""
    return (
        f"if `{come[0].name}` is this field under another name, say `was: {gone.name}` there (that keeps its protobuf "
        "number), and send both names until every reader knows the new one"
    )


RULE = Rule(
    id="field-removed",
    claims=("Field removed",),
    looks_at="a field that is gone from a record",
    judge=judge,
    breaking="readers that are deployed require it (responses; messages that promise `forward` or `full`)",
    warning="requests, where it is ignored, or its place in the path has another name; optional fields of responses",
    safe="messages whose `compatibility` allows it",
)
