"""A field has another name, as its `was:` says."""

from __future__ import annotations

from ..fields import field
from ..model import Fact, Judgement, Verdict
from ..request_places import renamed_in_path
from ..rule import Rule, Scene, by_use
from ..uses import Use


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = field(fact.old), field(fact.new)
    what = (
        f"field `{old.name}` of {fact.within[0]} is called `{new.name}` now (a rename by `was:`; contract.lock keeps "
        "its number)"
    )

    def use(each: Use) -> Judgement | None:
        path = renamed_in_path(scene, each, fact.within[0])
        if path.get(old.name) == new.name:
            return Judgement(
                Verdict.WARNING,
                what,
                "its value stands in the path, which carries no names; code that uses the attribute must be changed",
            )
        if each.json:
            return Judgement(
                Verdict.BREAKING,
                what,
                "JSON knows fields by name: deployed peers send and read the old one",
                f"add `{new.name}` beside `{old.name}`, write both, let every reader move, then remove `{old.name}`",
            )
        return Judgement(
            Verdict.WARNING,
            what,
            "the wire knows its number, which stays; code that uses the attribute must be changed",
        )

    return by_use(scene.uses.of(fact.within[0]), what, use)


RULE = Rule(
    id="field-renamed",
    claims=("Field.name",),
    looks_at="a rename that `was:` states",
    judge=judge,
    breaking="it travels as JSON",
    warning="it travels as protobuf alone, or in a path",
)
