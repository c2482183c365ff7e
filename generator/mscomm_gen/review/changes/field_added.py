"""A record has a field that it did not have."""

from __future__ import annotations

from ...contract.types import Record
from ..fields import field, presence
from ..model import Fact, Judgement, Verdict
from ..request_places import (
    is_empty_where_absent,
    renamed_in_path,
    takes_place,
)
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import said


def judge(fact: Fact, scene: Scene) -> Judgement:
    come = field(fact.new)
    what = f"field `{come.name}` is new in {fact.within[1]}"
    may_lack = presence(come).may_be_absent
    default = come.default
    # In a .proto file every field has a zero, which says nothing.
    if scene.new.contract.protobuf is not None and default and not default.value:
        default = None

    def use(each: Use) -> Judgement | None:
        if _is_in_path(fact, scene, each):
            return Judgement(
                Verdict.SAFE,
                what,
                "deployed peers fill its place in the path, under another name",
            )
        empty = is_empty_where_absent(scene, each, fact.within[0], come)
        if each.new_reads_old and not may_lack and not empty:
            return Judgement(
                Verdict.BREAKING,
                what,
                "it is required, and what deployed peers send does not have it: they are refused",
                f"make it optional (`{said(come.type)}?`) or give it a default, and require it once everybody sends it",
            )
        if each.direction == "request" and default is not None and not come.optional:
            return Judgement(
                Verdict.WARNING,
                what,
                f"callers that do not know it now ask for {said(default)} without having said so",
                "let the default be what happened before it existed",
            )
        return Judgement(Verdict.SAFE, what, "peers that do not know it ignore it")

    return by_use(scene.uses.of(fact.within[0]), what, use)


def _is_in_path(fact: Fact, scene: Scene, use: Use) -> bool:
    """Whether it is a variable of the path that another one was before."""
    come = field(fact.new)
    old = scene.old.contract.type_by_name.get(fact.within[0])
    renamed = renamed_in_path(scene, use, fact.within[0])
    return isinstance(old, Record) and any(
        renamed.get(each.name) == come.name and takes_place(each, come)
        for each in old.fields
    )


RULE = Rule(
    id="field-added",
    claims=("Field added",),
    looks_at="a field that a record gained",
    judge=judge,
    breaking="it is required where the new side reads what the old one writes (requests; messages that promise "
    "`backward` or `full`)",
    warning="a request's field with a default, which old callers then ask for",
    safe="optional, or only read by those who know it; a list in a query; another name in a path",
)
