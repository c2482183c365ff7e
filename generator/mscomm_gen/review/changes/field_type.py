"""A field holds another type."""

from __future__ import annotations

from ..accepts import accepts
from ..fields import field
from ..model import Fact, Judgement, Verdict
from ..request_places import reads_as_text
from ..rule import Rule, Scene, by_use
from ..uses import Use
from ..words import said


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = field(fact.old), field(fact.new)
    what = f"`{fact.within[0]}.{old.name}` was {said(old.type)}, is {said(new.type)}"
    before, after = scene.old.contract, scene.new.contract
    how = f"add a field of type {said(new.type)} beside it, write both, let every reader move, then remove this one"

    def use(each: Use) -> Judgement | None:
        taken = accepts(
            new.type, after, old.type, before, json=each.json, protobuf=each.protobuf
        ) or reads_as_text(scene, each, fact.within[0], old, new)
        if each.new_reads_old and not taken:
            return Judgement(
                Verdict.BREAKING,
                what,
                "what deployed peers send cannot always be read as the new type",
                how,
            )
        if each.old_reads_new and not accepts(
            old.type, before, new.type, after, json=each.json, protobuf=each.protobuf
        ):
            return Judgement(
                Verdict.BREAKING,
                what,
                "deployed peers cannot always read the new type as the old one",
                how,
            )
        return Judgement(
            Verdict.WARNING,
            what,
            "every value that is sent can be read; the type in code is another one",
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="field-type",
    claims=("Field.type",),
    looks_at="the type of a field",
    judge=judge,
    breaking="readers cannot take every value that writers may send",
    warning="they can (a wider number in a request, text in place of a number in a query, another record of the same "
    "shape), and code sees another type",
)
