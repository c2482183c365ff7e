"""Which failures an operation declares."""

from __future__ import annotations

from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    service, operation, name = fact.within[0], fact.path[-2], fact.path[-1]
    callers = scene.callers(service, operation)
    if fact.kind.endswith("added"):
        return Judgement(
            Verdict.WARNING,
            f"{service}.{operation} may fail with {name} now",
            "deployed callers do not know it, and handle it as a failure of the other side",
            "let the callers handle it first, if they can do better than fail",
            callers,
        )
    return Judgement(
        Verdict.WARNING,
        f"{service}.{operation} no longer declares {name}",
        "code that handles it is dead; if it still happens under another name, it goes unhandled",
        "if it was renamed, answer with the old name as long as deployed callers handle that one",
        callers,
    )


RULE = Rule(
    id="error-cases",
    claims=("ErrorCase added", "ErrorCase removed"),
    looks_at="declared errors that came or went",
    judge=judge,
    warning="always: what callers handle differs",
)
