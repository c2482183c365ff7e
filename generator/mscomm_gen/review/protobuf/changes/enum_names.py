"""An enum came or went."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS, short


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = short(fact.path[0])
    if fact.kind.endswith("added"):
        return Judgement(
            Verdict.SAFE, f"enum {name} is new", "nobody who is deployed knows it"
        )
    return Judgement(
        Verdict.WARNING,
        f"enum {name} is gone",
        "the wire never carries its name, and the fields that held it are judged themselves; generated code lacks it",
        "keep it, deprecated, where others import it",
        OTHERS,
    )


RULE = Rule(
    id="proto-enum-names",
    claims=("Enum removed", "Enum added"),
    looks_at="enums that came or went; a rename is both",
    judge=judge,
    warning="gone",
    safe="new",
)
