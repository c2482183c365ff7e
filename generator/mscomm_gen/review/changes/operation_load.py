"""The load that an operation is declared to bear, and its own time."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene
from ..words import duration, said

_WORDS = {
    "Operation.rate": "declared rate",
    "Operation.burst": "declared burst",
    "Operation.work": "own time",
}


def judge(fact: Fact, scene: Scene) -> Judgement:
    name = f"{fact.within[0]}.{fact.path[-1]}"
    work = fact.kind == "Operation.work"
    shown = [_shown(value, work) for value in (fact.before, fact.after)]
    what = f"the {_WORDS[fact.kind]} of {name} was {shown[0]}, is {shown[1]}"
    if not _grows(fact.before, fact.after):
        return Judgement(Verdict.SAFE, what, "it asks for no more than before")
    return Judgement(
        Verdict.WARNING,
        what,
        (
            "callers wait longer; their deadlines were chosen for less"
            if work
            else "limits, bulkheads and breakers of its callers follow from it, and so does the capacity below it"
        ),
        "measure before it is deployed",
        scene.callers(fact.within[0], fact.path[-1]),
    )


def _grows(before: object, after: object) -> bool:
    if not isinstance(after, float | int):
        return False
    return not isinstance(before, float | int) or after > before


def _shown(value: object, work: bool) -> str:
    if not isinstance(value, float | int):
        return "not said"
    return duration(value) if work else f"{said(float(value))}/s"


RULE = Rule(
    id="operation-load",
    claims=tuple(_WORDS),
    looks_at="`rate`, `burst`, `work`",
    judge=judge,
    warning="more than before",
    safe="less, or no longer said",
)
