"""How many changes weigh what, in words."""

from __future__ import annotations

from ..model import Report, Verdict

_WORDS = {
    Verdict.UNCLASSIFIED: ("unclassified", "unclassified"),
    Verdict.BREAKING: ("breaking", "breaking"),
    Verdict.WARNING: ("warning", "warnings"),
    Verdict.SAFE: ("safe", "safe"),
}


def counts(report: Report) -> str:
    """`2 breaking, 1 warning, 3 safe, 2 new findings, 1 waived`; `no changes`."""
    found = []
    for verdict, words in _WORDS.items():
        number = report.count(verdict)
        if number:
            found.append(f"{number} {words[number != 1]}")
    advice = len(report.new_advice)
    if advice:
        found.append(f"{advice} new finding{'s' if advice != 1 else ''}")
    waived = sum(each.waived is not None for each in report.changes)
    waived += len(report.advice) - advice
    if waived:
        found.append(f"{waived} waived")
    return ", ".join(found) or "no changes"


def affected(report: Report) -> tuple[str, ...]:
    """Everybody whom a change hits that is not waived, in the order of the changes."""
    found: dict[str, None] = {}
    for change in report.changes:
        if change.waived is None:
            found |= dict.fromkeys(change.affected)
    return tuple(found)
