"""A review for a terminal: the worst first, safe changes in one line each."""

from __future__ import annotations

from typing import Final

from ...diagnostics import Span
from ..model import Change, Finding, Report, Verdict, Waived
from ..words import listed
from .counting import counts

_RESET: Final = "\x1b[0m"
_COLOURS: Final = {
    Verdict.UNCLASSIFIED: "\x1b[1;31m",
    Verdict.BREAKING: "\x1b[1;31m",
    Verdict.WARNING: "\x1b[1;33m",
    Verdict.SAFE: "\x1b[1;32m",
}


def render_text(report: Report, *, colour: bool = False) -> str:
    """The report, with a line that counts at its end; no line break after it."""
    lines: list[str] = []
    for change in report.changes:
        lines += _change(change, colour)
    for finding in report.advice:
        lines += _finding(finding)
    lines.append(f"{counts(report)}; compared with {report.base}")
    return "\n".join(lines)


def _change(change: Change, colour: bool) -> list[str]:
    word = change.verdict.value
    if colour:
        word = f"{_COLOURS[change.verdict]}{word}{_RESET}"
    head = f"{_place(change)}: {word} {change.rule}: {change.what}"
    if change.waived is not None:
        return [head, _waived(change.waived)]
    if change.verdict is Verdict.SAFE:
        return [head]
    lines = [head, f"  why: {change.why}"]
    if change.affected:
        lines.append(f"  for: {listed(change.affected, most=9)}")
    if change.how:
        lines.append(f"  how: {change.how}")
    if change.before is not None and change.after is not None:
        lines.append(f"  was: {change.before}")
    lines.append(f"  fingerprint: {change.fingerprint}")
    return lines


def _finding(finding: Finding) -> list[str]:
    found = finding.found
    head = f"{found.span}: new finding {found.code} {found.code.slug}: {found.message}"
    if finding.waived is not None:
        return [head, _waived(finding.waived)]
    hint = [f"  how: {found.hint}"] if found.hint else []
    return [head, *hint, f"  fingerprint: {finding.fingerprint}"]


def _waived(waived: Waived) -> str:
    return f"  waived until {waived.expires} by {waived.who}: {waived.reason}"


def _place(change: Change) -> str:
    span: Span | None = change.after or change.before
    return str(span) if span is not None else change.path
