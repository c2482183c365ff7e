"""A review as diagnostics, for SARIF and for annotations."""

from __future__ import annotations

from typing import Final

from ...diagnostics import Code, Diagnostic, Severity
from ..model import Change, Report, Verdict
from ..words import listed

_SEVERITIES: Final = {
    Verdict.UNCLASSIFIED: Severity.ERROR,
    Verdict.BREAKING: Severity.ERROR,
    Verdict.WARNING: Severity.WARNING,
    Verdict.SAFE: Severity.NOTE,
}


def diagnostics(report: Report, looks_at: dict[str, str]) -> tuple[Diagnostic, ...]:
    """What is not waived, and new advice. `looks_at` says of each rule, by its id, what it looks at.

    The rule is the finding's code. The place is that of the new side, where a pull request has its lines; what is gone
    stands where it was missed.
    """
    found = [_one(each, looks_at) for each in report.changes if each.waived is None]
    return (*found, *(each.found for each in report.new_advice))


def _one(change: Change, looks_at: dict[str, str]) -> Diagnostic:
    hit = f" (for {listed(change.affected, most=9)})" if change.affected else ""
    return Diagnostic(
        Code(
            change.rule,
            change.verdict.value,
            looks_at.get(change.rule, "a change that no rule knows"),
        ),
        f"{change.what}: {change.why}{hit}",
        change.after,
        change.how or None,
        _SEVERITIES[change.verdict],
        fingerprint=change.fingerprint,
    )
