"""Whether a value is left out of debug output."""

from __future__ import annotations

from ...model import Fact, Judgement, Verdict
from ...rule import Rule
from ..pairing import Scene
from ..wording import OTHERS


def judge(fact: Fact, scene: Scene) -> Judgement:
    place = ".".join(fact.path[:-1])
    if fact.after == "true":
        return Judgement(
            Verdict.SAFE, f"{place} is redacted now", "its value leaves debug output"
        )
    return Judgement(
        Verdict.WARNING,
        f"{place} is no longer redacted",
        "its value appears in debug output and logs",
        "make sure that nobody's secret is in it",
        OTHERS,
    )


RULE = Rule(
    id="proto-options-redaction",
    claims=("Field options.debug_redact", "EnumValue options.debug_redact"),
    looks_at="`debug_redact`",
    judge=judge,
    warning="no longer",
    safe="from now on",
)
