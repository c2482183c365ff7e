"""A field has another name, in source or in JSON."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    json = fact.kind == "Field.json_name"
    word = "JSON name" if json else "name"
    return Judgement(
        Verdict.BREAKING,
        f"the {word} of `{short(fact.within[0])}.{fact.path[-1]}` was {fact.before}, is {fact.after}",
        "the binary form stays, but JSON peers send and read the old name"
        + ("" if json else ", and generated code has another attribute"),
        "add a field with the new name, fill both, and reserve the old one once nobody reads it",
        OTHERS,
    )


RULE = Rule(
    id="proto-field-name",
    claims=("Field.name", "Field.json_name"),
    looks_at="name and `json_name` of a field",
    judge=judge,
    breaking="always: JSON and generated code know it",
)
