"""A field belongs to a oneof, or no longer."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...words import said
from ..pairing import Scene
from ..schema import Message
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = scene.old_messages[fact.within[0]], scene.new_messages[fact.within[1]]
    place = f"`{short(old.name)}.{fact.path[-1]}`"
    before, after = fact.before, fact.after
    if before is None:
        return Judgement(
            Verdict.BREAKING,
            f"{place} moved into the oneof `{said(after)}`",
            "setting one member clears the others, which deployed peers send together; absence can be seen, and "
            "generated code has other accessors",
            "add the oneof with fields of its own beside it",
            OTHERS,
        )
    if after is None:
        return Judgement(
            Verdict.BREAKING,
            f"{place} moved out of the oneof `{said(before)}`",
            "it may be sent together with a member now, of which deployed readers keep the last alone",
            "add a field beside the oneof, and keep the member until nobody sends it",
            OTHERS,
        )
    what = f"{place} was in the oneof `{said(before)}`, is in `{said(after)}`"
    if _members(old, before) == _members(new, after):
        return Judgement(
            Verdict.WARNING,
            what,
            "the oneof has the same members: neither the wire nor JSON carries its name, but generated code does",
            "keep the name",
            OTHERS,
        )
    return Judgement(
        Verdict.BREAKING,
        what,
        "members clear each other otherwise than deployed peers expect",
        "add a field to the other oneof, and keep this one until nobody sends it",
        OTHERS,
    )


def _members(message: Message, oneof: object) -> set[int]:
    return {field.number for field in message.fields if field.oneof == oneof}


RULE = Rule(
    id="proto-field-oneof",
    claims=("Field.oneof",),
    looks_at="to which oneof a field belongs",
    judge=judge,
    breaking="into one, out of one, from one to another",
    warning="the whole oneof has another name",
)
