"""Whether a field's value is kept out of logs."""

from __future__ import annotations

from ..fields import field
from ..model import Fact, Judgement, Verdict
from ..rule import Rule, Scene


def judge(fact: Fact, scene: Scene) -> Judgement:
    one = field(fact.new)
    place = f"`{fact.within[0]}.{one.name}`"
    if one.sensitive:
        return Judgement(
            Verdict.SAFE, f"{place} is sensitive now", "its value leaves logs"
        )
    return Judgement(
        Verdict.WARNING,
        f"{place} is no longer sensitive",
        "its value appears in logs and tracebacks of every service that is built anew",
        "make sure that nobody's secret is in it",
        (),
    )


RULE = Rule(
    id="field-sensitive",
    claims=("Field.sensitive",),
    looks_at="whether a value is kept out of logs",
    judge=judge,
    warning="no longer",
    safe="from now on",
)
