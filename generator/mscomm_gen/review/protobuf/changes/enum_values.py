"""The numbers of an enum."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...things import the
from ..facts import covers
from ..pairing import Scene
from ..schema import EnumValue
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    if fact.kind.endswith("added"):
        return _added(the(EnumValue, fact.new), fact, scene)
    gone = the(EnumValue, fact.old)
    enum = scene.new_enums[fact.within[1]]
    what = f"`{gone.names[0]} = {gone.number}` is gone from {short(fact.within[0])}"
    elsewhere = {name for value in enum.values for name in value.names}
    kept = set(gone.names) <= {*enum.reserved_names}
    how = f'reserve both: `reserved {gone.number}; reserved "{gone.names[0]}";`, and keep handling it while it is sent'
    if set(gone.names) & elsewhere:
        return Judgement(
            Verdict.BREAKING,
            f"{what}: the name has another number now",
            "deployed peers send and read the old number, and JSON means something else than the binary form",
            "keep the number",
            OTHERS,
        )
    if not covers(enum.reserved, gone.number) or not kept:
        return Judgement(
            Verdict.BREAKING,
            what,
            "deployed peers send it, JSON with its name is refused, and number or name may be given again",
            how,
            OTHERS,
        )
    return Judgement(
        Verdict.WARNING,
        what,
        "number and name are reserved, but whoever is still sent it has no branch for it",
        "remove it once nobody sends it",
        OTHERS,
    )


def _added(come: EnumValue, fact: Fact, scene: Scene) -> Judgement:
    before = scene.old_enums[fact.within[0]]
    what = f"`{come.names[0]} = {come.number}` is new in {short(fact.within[1])}"
    again = set(come.names) & set(before.reserved_names)
    if covers(before.reserved, come.number) or again:
        return Judgement(
            Verdict.BREAKING,
            what,
            "its number or name was reserved: peers may still send the removed value under it",
            "take a number and a name that were never used",
            OTHERS,
        )
    return Judgement(
        Verdict.WARNING,
        what,
        (
            "deployed readers see the field as absent, as the enum is closed"
            if before.closed
            else "deployed readers keep the number, but a match over all values has no branch for it"
        ),
        "let the readers handle it first, then send it",
        OTHERS,
    )


RULE = Rule(
    id="proto-enum-values",
    claims=("EnumValue removed", "EnumValue added"),
    looks_at="values that came or went",
    judge=judge,
    breaking="gone without its number and names being reserved; a name with another number; a reserved one taken again",
    warning="new; gone and reserved",
)
