"""The names of one number of an enum."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ...things import the
from ...words import listed
from ..pairing import Scene
from ..schema import EnumValue
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    old, new = the(EnumValue, fact.old), the(EnumValue, fact.new)
    owner = short(fact.within[0])
    gone = [name for name in old.names if name not in new.names]
    if gone:
        return Judgement(
            Verdict.BREAKING,
            f"{old.number} of {owner} was {listed(old.names)}, is {listed(new.names)}",
            "JSON carries names: what deployed peers send is refused, and generated code lacks the old one",
            f"keep {listed(gone)} as an alias (`option allow_alias = true;`), behind which the new name stands",
            OTHERS,
        )
    if old.names[0] != new.names[0]:
        return Judgement(
            Verdict.BREAKING,
            f"{old.number} of {owner} is written as {new.names[0]} now, was {old.names[0]}",
            "JSON is written with the first name, which deployed readers do not know",
            f"put {new.names[0]} behind {old.names[0]}",
            OTHERS,
        )
    return Judgement(
        Verdict.WARNING,
        f"{old.number} of {owner} is also called {listed(new.names[1:])} now",
        "the wire stays, and JSON is written with the first name; some languages show the one, some the other",
        "",
        OTHERS,
    )


RULE = Rule(
    id="proto-enum-value-names",
    claims=("EnumValue.names",),
    looks_at="names and aliases of a value",
    judge=judge,
    breaking="a name is gone, or another one comes first",
    warning="one more alias",
)
