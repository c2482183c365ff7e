"""A review as one comment of a pull request: the summary first, reasons folded, never longer than GitHub takes.

The first line is a mark that readers do not see, by which a later run finds the comment and writes it anew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from shlex import quote
from typing import Final

from ...diagnostics import Severity, Span
from ..model import Change, Finding, Report, Verdict, Waived
from ..words import listed
from .counting import affected, counts
from .markdown_text import code, text
from .page import Page

# GitHub refuses the body of a comment that has more characters.
LONGEST: Final = 65_536
# What is kept free for the lines that say what was left out.
_SPARE: Final = 1_000
# More rows than this are no summary; the rest is folded.
_ROWS: Final = 20

_SIGNS: Final = {
    Verdict.UNCLASSIFIED: "❓",
    Verdict.BREAKING: "🛑",
    Verdict.WARNING: "⚠️",
    Verdict.SAFE: "✅",
}
_CHANGES: Final = ("| | What | For whom | Where |", "|---|---|---|---|")
_ADVICE: Final = ("| | New advice | Where |", "|---|---|---|")


def mark(name: str) -> str:
    """The hidden first line of the comment for a contract."""
    return f"<!-- mscomm-gen review: {re.sub('-{2,}|>', '-', name)} -->"


def render_markdown(report: Report) -> str:
    """The comment, without a line break at its end."""
    page = Page(LONGEST - _SPARE)
    page.add(mark(report.name))
    page.add(f"### {_SIGNS[report.verdict]} `{code(report.name)}`: {counts(report)}")
    page.add(_summary(report))
    kinds = _kinds(report)
    if kinds:
        page.add(kinds)
    found = [each for each in report.changes if each.waived is None]
    weighty = [each for each in found if each.verdict is not Verdict.SAFE]
    safe = [each for each in found if each.verdict is Verdict.SAFE]
    _table(page, _CHANGES, [_row(each) for each in weighty], "changes")
    advice = [_advice_row(each) for each in report.new_advice]
    _table(page, _ADVICE, advice, "findings")
    reasons = [_reason(each) for each in weighty]
    reasons += [_advice_reason(each) for each in report.new_advice]
    if reasons:
        page.folded("Why, and how to do it safely", [*reasons, _let_pass(report)])
    page.folded(
        f"Safe ({len(safe)})",
        [f"- {text(each.what)}: {text(each.why)}" for each in safe],
    )
    waived = list(_waived(report))
    page.folded(f"Waived ({len(waived)})", waived)
    return page.text


def _let_pass(report: Report) -> str:
    words = f"mscomm-gen review --against … {quote(report.path)} --accept FINGERPRINT --reason … --until 2026-12-31"
    return f"To let one pass for a time: `{code(words)}`"


def _table(page: Page, head: tuple[str, str], rows: list[str], noun: str) -> None:
    """The first rows in the open, the others folded."""
    page.table(head, rows[:_ROWS])
    if len(rows) > _ROWS:
        page.folded_table(f"{len(rows) - _ROWS} more {noun}", head, rows[_ROWS:])


def _summary(report: Report) -> str:
    hit = affected(report)
    base = f"Compared with {text(report.base)}."
    if hit:
        names = listed([f"**{text(name)}**" for name in hit], most=12)
        return f"{base} Affected: {names}."
    if not report.changes:
        return f"{base} Nothing that peers could notice has changed."
    return f"{base} Nobody is affected."


def _kinds(report: Report) -> str:
    """How many changes are of which kind, where the table cannot show all."""
    found = Counter(
        each.rule
        for each in report.changes
        if each.waived is None and each.verdict is not Verdict.SAFE
    )
    if found.total() <= _ROWS:
        return ""
    most = found.most_common()
    said = [f"{number} × `{code(rule)}`" for rule, number in most]
    return f"By rule: {listed(said, most=15)}."


def _row(change: Change) -> str:
    hit = listed([text(name) for name in change.affected], most=5) or "nobody"
    sign = f"{_SIGNS[change.verdict]}&nbsp;{change.verdict.value}"
    return f"| {sign} | {text(change.what)} | {hit} | {_where(change.after or change.before)} |"


def _advice_row(finding: Finding) -> str:
    found = finding.found
    sign = "💡" if found.severity is Severity.NOTE else _SIGNS[Verdict.WARNING]
    return (
        f"| {sign}&nbsp;{found.code} | {text(found.message)} | {_where(found.span)} |"
    )


def _where(span: Span | None) -> str:
    return f"`{code(f'{span.path}:{span.line}')}`" if span is not None else ""


def _reason(change: Change) -> str:
    lines = [
        f"{_SIGNS[change.verdict]} **{text(change.what)}**",
        f"- Why: {text(change.why)}.",
    ]
    if change.how:
        lines.append(f"- Safely: {text(change.how)}.")
    was = ""
    if change.before is not None and change.after is not None:
        was = f"It was at {_where(change.before)}. "
    lines.append(f"- {was}Rule `{change.rule}`, fingerprint `{change.fingerprint}`.")
    return "\n".join(lines) + "\n"


def _advice_reason(finding: Finding) -> str:
    found = finding.found
    lines = [f"{_SIGNS[Verdict.WARNING]} **{text(found.message)}**"]
    if found.hint:
        lines.append(f"- {text(found.hint[:1].upper() + found.hint[1:])}.")
    lines.append(
        f"- `mscomm-gen explain {found.code}`, fingerprint `{finding.fingerprint}`."
    )
    return "\n".join(lines) + "\n"


def _waived(report: Report) -> Iterator[str]:
    every: list[Change | Finding] = [*report.changes, *report.advice]
    for each in every:
        if each.waived is not None:
            yield f"- {text(each.what)}: {_decision(each.waived)}"


def _decision(said: Waived) -> str:
    return f"{text(said.reason)} ({text(said.who)}, until {text(said.expires)})"
