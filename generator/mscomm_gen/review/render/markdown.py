"""A review as one comment of a pull request: the summary first, reasons folded, never longer than GitHub takes.

The first line is a mark that readers do not see, by which a later run finds the comment and writes it anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..model import Change, Report, Verdict
from ..words import listed
from .counting import affected, counts

# GitHub refuses the body of a comment that has more characters.
LONGEST: Final = 65_536
# What is kept free for the lines that say what was left out.
_SPARE: Final = 1_000

_SIGNS: Final = {
    Verdict.UNCLASSIFIED: "❓",
    Verdict.BREAKING: "🛑",
    Verdict.WARNING: "⚠️",
    Verdict.SAFE: "✅",
}


def mark(name: str) -> str:
    """The hidden first line of the comment for a contract."""
    return f"<!-- mscomm-gen review: {re.sub('-{2,}|>', '-', name)} -->"


def render_markdown(report: Report) -> str:
    """The comment, without a line break at its end."""
    page = _Page(LONGEST - _SPARE)
    page.add(mark(report.name))
    page.add(f"### {_SIGNS[report.verdict]} `{_code(report.name)}`: {counts(report)}")
    page.add(_summary(report))
    open_changes = [each for each in report.changes if each.waived is None]
    weighty = [each for each in open_changes if each.verdict is not Verdict.SAFE]
    safe = [each for each in open_changes if each.verdict is Verdict.SAFE]
    waived = [each for each in report.changes if each.waived is not None]
    if weighty:
        page.table(
            ("| | What | For whom | Where |", "|---|---|---|---|"),
            [_row(each) for each in weighty],
        )
        page.folded("Why, and how to do it safely", [_reason(each) for each in weighty])
    if report.advice:
        page.folded(
            f"New findings of the checks ({len(report.advice)})",
            [
                f"- **{found.code}** `{_code(str(found.span))}` {_text(found.message)}"
                for found in report.advice
            ],
        )
    if waived:
        page.folded(f"Waived ({len(waived)})", [_waived(each) for each in waived])
    if safe:
        page.folded(
            f"Safe ({len(safe)})",
            [f"- {_text(each.what)}: {_text(each.why)}" for each in safe],
        )
    return page.text


def _summary(report: Report) -> str:
    hit = affected(report)
    base = f"Compared with {_text(report.base)}."
    if hit:
        names = listed([f"**{_text(name)}**" for name in hit], most=12)
        return f"{base} Affected: {names}."
    if not report.changes:
        return f"{base} Nothing that peers could notice has changed."
    return f"{base} Nobody is affected."


def _row(change: Change) -> str:
    hit = listed([_text(name) for name in change.affected], most=5) or "nobody"
    return f"| {_SIGNS[change.verdict]} {change.verdict.value} | {_text(change.what)} | {hit} | {_where(change)} |"


def _where(change: Change) -> str:
    span = change.after or change.before
    return f"`{_code(f'{span.path}:{span.line}')}`" if span is not None else ""


def _reason(change: Change) -> str:
    lines = [
        f"**{_text(change.what)}** ({change.rule})",
        "",
        f"- Why: {_text(change.why)}.",
    ]
    if change.how:
        lines.append(f"- How: {_text(change.how)}.")
    if change.before is not None:
        lines.append(f"- Was: `{_code(f'{change.before.path}:{change.before.line}')}`")
    lines.append(
        f"- To let it pass: `mscomm-gen review … --accept {change.fingerprint}`"
    )
    return "\n".join(lines) + "\n"


def _waived(change: Change) -> str:
    if change.waived is None:
        raise ValueError(f"{change.fingerprint} is not waived")
    said = change.waived
    return f"- {_text(change.what)}: {_text(said.reason)} ({_text(said.who)}, until {_text(said.expires)})"


class _Page:
    """Parts that are added while there is room; what is left out is counted."""

    def __init__(self, longest: int) -> None:
        self._left = longest
        self._parts: list[str] = []

    def add(self, part: str) -> bool:
        """Adds a part whole, or not at all."""
        if len(part) + 2 > self._left:
            return False
        self._left -= len(part) + 2
        self._parts.append(part)
        return True

    def table(self, head: Sequence[str], rows: Sequence[str]) -> None:
        self._some(("\n".join(head) + "\n", ""), rows, "\n")

    def folded(self, title: str, parts: Sequence[str]) -> None:
        frame = (f"<details><summary>{title}</summary>\n\n", "\n\n</details>")
        self._some(frame, parts, "\n")

    def _some(self, frame: tuple[str, str], parts: Sequence[str], glue: str) -> None:
        room = self._left - len("".join(frame)) - 100
        kept: list[str] = []
        for part in parts:
            room -= len(part) + len(glue)
            if room < 0:
                break
            kept.append(part)
        if kept:
            self.add(frame[0] + glue.join(kept) + frame[1])
        if len(kept) < len(parts):
            # There is always room for this: it is what is kept spare.
            self._parts.append(
                f"*… and {len(parts) - len(kept)} more, which `mscomm-gen review --format json` tells.*"
            )

    @property
    def text(self) -> str:
        return "\n\n".join(self._parts)


def _text(said: str) -> str:
    """Text that Markdown shows as it is; what stands in backticks stays code."""
    parts = " ".join(said.split()).split("`")
    if len(parts) % 2 == 0:
        return _plain("'".join(parts))
    return "`".join(
        part.replace("|", "\\|") if index % 2 else _plain(part)
        for index, part in enumerate(parts)
    )


def _plain(text: str) -> str:
    escaped = re.sub(r"([\\|*_\[\]#~])", r"\\\1", text)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;")


def _code(text: str) -> str:
    """Text for between backticks, in a table."""
    return " ".join(text.replace("`", "'").split()).replace("|", "\\|")
