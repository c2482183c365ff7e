"""The default that a file declares for an absent field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...things import the
from ...words import changed
from ..pairing import Scene
from ..schema import Enum, Field
from ..wording import OTHERS, short

# What an absent field is read as where no default is declared; enums have their first value.
_ZEROS: Final = {"bool": "false", "string": "", "bytes": ""}


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = the(Field, fact.old), the(Field, fact.new)
    what = f"the default of `{short(fact.within[0])}.{fact.path[-1]}` {changed(fact.before, fact.after)}"
    if _read(old, scene.old_enums) == _read(new, scene.new_enums):
        return Judgement(
            Verdict.SAFE, what, "an absent field is read as the same value as before"
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "the default is not sent: for one and the same message the two sides read different values",
        "set the value where it is sent, and leave the default",
        OTHERS,
    )


def _read(field: Field, enums: Mapping[str, Enum]) -> object:
    """What an absent field is read as."""
    word, _, name = field.type.partition(" ")
    enum = enums.get(name)
    if word != "enum" or enum is None:
        return _ZEROS.get(word, "0") if field.default is None else field.default
    if field.default is None:
        return enum.first
    numbers = {text: each.number for each in enum.values for text in each.names}
    return numbers.get(field.default, field.default)


RULE = Rule(
    id="proto-field-default",
    claims=("Field.default",),
    looks_at="`default`",
    judge=judge,
    breaking="an absent field is read as another value",
    safe="the zero or the first value is said, or another name of the same number",
)
