"""What a part has measured: tables, bars and curves, for the terminal and for RESULTS.md.

A part prints what it found and keeps it as JSON in `.bench`, from which `report` writes the document, so that a part
can be measured again without the others.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
KEPT: Final = ROOT / ".bench"
# What a number begins with, or an empty cell.
_NUMBERS: Final = ("", *"0123456789-<>")


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of the design: a ratio that must be at most, or at least, so much."""

    what: str
    found: float
    limit: float
    least: bool = False
    # What to say where it is missed: what costs, and what speaks against saving it.
    why: str = ""

    @property
    def held(self) -> bool:
        """Whether it is held."""
        return self.found >= self.limit if self.least else self.found <= self.limit

    @property
    def verdict(self) -> str:
        """As it stands in a table."""
        return "held" if self.held else "**missed**"


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of a plot: seconds by number of operations."""

    name: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A table, with what to know before it (`about`) and after it (`notes`), in Markdown."""

    title: str
    about: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bars: tuple[Bar, ...] = ()
    notes: tuple[str, ...] = ()
    curves: tuple[Curve, ...] = ()

    def markdown(self) -> str:
        """The section, as it stands in the document and on the terminal."""
        parts = [f"### {self.title}", self.about]
        if self.rows:
            parts.append(table(self.columns, self.rows))
        if self.bars:
            parts.append(bars_table(self.bars))
        missed = [bar for bar in self.bars if not bar.held and bar.why]
        parts += [f"Missed, {bar.what}: {bar.why}" for bar in missed]
        parts += self.notes
        return "\n\n".join(part for part in parts if part)


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table that is readable as it stands; columns of numbers are aligned at the right."""
    places = range(len(columns))
    widths = [max(3, *(len(line[at]) for line in (columns, *rows))) for at in places]
    right = [all(row[at][:1] in _NUMBERS for row in rows) for at in places]

    def line(cells: Sequence[str]) -> str:
        padded = [
            cells[at].rjust(widths[at]) if right[at] else cells[at].ljust(widths[at])
            for at in places
        ]
        return "| " + " | ".join(padded) + " |"

    rule = ["-" * (widths[at] - 1) + (":" if right[at] else "-") for at in places]
    return "\n".join([line(columns), line(rule), *map(line, rows)])


def bars_table(bars: Sequence[Bar]) -> str:
    """The bars, with what was found."""
    rows = [
        (
            bar.what,
            f"{bar.found:.3f} x",
            f"{'>=' if bar.least else '<='} {bar.limit:g} x",
            bar.verdict,
        )
        for bar in bars
    ]
    return table(("bar", "found", "limit", "verdict"), rows)


def spread(values: Sequence[float], form: str = "{:.2f}") -> str:
    """The median, and the least and the greatest where there are several."""
    middle = form.format(statistics.median(values))
    if len(values) < 2:
        return middle
    return f"{middle} ({form.format(min(values))} to {form.format(max(values))})"


def conclude(part: str, sections: Sequence[Section]) -> int:
    """Prints the sections and keeps them; the exit code: 1 if a bar was missed."""
    for section in sections:
        print(section.markdown() + "\n", flush=True)
    KEPT.mkdir(exist_ok=True)
    kept = {
        "python": sys.version.split()[0],
        "sections": [asdict(section) for section in sections],
    }
    (KEPT / f"{part}.json").write_text(json.dumps(kept, indent=1) + "\n", "utf-8")
    return 0 if all(bar.held for section in sections for bar in section.bars) else 1


def taken(part: str) -> list[Section] | None:
    """What was kept of a part; None if it was not measured."""
    path = KEPT / f"{part}.json"
    if not path.exists():
        return None
    return [_section(each) for each in json.loads(path.read_text("utf-8"))["sections"]]


def _section(kept: dict[str, Any]) -> Section:
    return Section(
        title=kept["title"],
        about=kept["about"],
        columns=tuple(kept["columns"]),
        rows=tuple(tuple(row) for row in kept["rows"]),
        bars=tuple(Bar(**bar) for bar in kept["bars"]),
        notes=tuple(kept["notes"]),
        curves=tuple(
            Curve(curve["name"], tuple((x, y) for x, y in curve["points"]))
            for curve in kept["curves"]
        ),
    )
