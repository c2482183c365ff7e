"""A field is gone from a message."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...things import the
from ..facts import covers
from ..pairing import Scene
from ..schema import Field
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    gone = the(Field, fact.old)
    message = scene.new_messages[fact.within[1]]
    what = f"field {gone.number} `{gone.name}` is gone from {short(fact.within[0])}"
    if gone.presence == "required":
        return Judgement(
            Verdict.BREAKING,
            what,
            "it was required: deployed readers refuse messages without it",
            "keep sending it",
            OTHERS,
        )
    number = covers(message.reserved, gone.number)
    name = gone.name in message.reserved_names
    how = f'reserve both: `reserved {gone.number}; reserved "{gone.name}";`'
    if not number:
        return Judgement(
            Verdict.BREAKING,
            what,
            "its number may be given again, and what deployed peers send under it would be read as something else",
            how,
            OTHERS,
        )
    if not name:
        return Judgement(
            Verdict.BREAKING,
            what,
            "its name may be given again, and JSON that deployed peers send under it would be read as something else",
            how,
            OTHERS,
        )
    return Judgement(
        Verdict.WARNING,
        what,
        "number and name are reserved: the wire is safe; who reads it sees the default, and generated code lacks it",
        "mark it deprecated until nobody reads it",
        OTHERS,
    )


RULE = Rule(
    id="proto-field-removed",
    claims=("Field removed",),
    looks_at="a field that is gone",
    judge=judge,
    breaking="required, or its number or name is not reserved",
    warning="number and name are reserved",
)
