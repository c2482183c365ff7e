"""A message has a field that it did not have."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...things import the
from ..facts import covers
from ..pairing import Scene
from ..schema import Field
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    come = the(Field, fact.new)
    before = scene.old_messages[fact.within[0]]
    what = f"field {come.number} `{come.name}` is new in {short(fact.within[1])}"
    if come.presence == "required":
        return Judgement(
            Verdict.BREAKING,
            what,
            "it is required: what deployed peers send does not have it, and is refused",
            "make it optional",
            OTHERS,
        )
    if covers(before.reserved, come.number) or come.name in before.reserved_names:
        return Judgement(
            Verdict.BREAKING,
            what,
            "its number or name was reserved: peers may still send the removed field under it",
            "take a number and a name that were never used",
            OTHERS,
        )
    if come.oneof is not None and come.oneof in before.oneofs:
        return Judgement(
            Verdict.WARNING,
            what,
            f"deployed readers of the oneof `{come.oneof}` see no member set where it is sent",
            "let the readers handle it first, then send it",
            OTHERS,
        )
    return Judgement(Verdict.SAFE, what, "deployed readers keep it as unknown")


RULE = Rule(
    id="proto-field-added",
    claims=("Field added",),
    looks_at="a field that a message gained",
    judge=judge,
    breaking="required; under a number or name that was reserved",
    warning="into a oneof that is in use",
    safe="else",
)
