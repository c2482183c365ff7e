"""Recommendations for a terminal. rich is loaded here and nowhere else, as it takes a while."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..contract.contract import Contract
from ..contract.recommendation import Recommendation
from . import explain

_COLOURS = {"sync": "cyan", "async": "magenta", "hybrid": "blue"}
# What a pipe gets: wide enough for a sentence, narrow enough for a comment.
_WIDTH = 110


def render_text(
    contract: Contract,
    found: Sequence[Recommendation],
    waived: Mapping[str, str] = explain.NOTHING_WAIVED,
    *,
    colour: bool = False,
    width: int | None = None,
) -> str:
    """A block for each interaction and a line that sums up; no line break at the end.

    `waived` has the last day of the waivers of what differs, by the interaction. `width` is that of the terminal,
    None for a pipe.
    """
    out = io.StringIO()
    console = Console(
        file=out,
        width=min(width, 140) if width else _WIDTH,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    console.print(Text(f"{contract.name} {contract.version}", style="bold"))
    for each in found:
        console.print()
        _head(console, each, waived)
        console.print(_body(each))
    console.print()
    console.print(Text(explain.summary(found), style="bold"))
    for each in found:
        if each.differs:
            line = f"  {each.interaction.key}: {each.verdict}, declared {each.declared}"
            console.print(Text(line, style="yellow"))
    lines = out.getvalue().split("\n")
    return "\n".join(line.rstrip() for line in lines).rstrip("\n")


def _head(console: Console, found: Recommendation, waived: Mapping[str, str]) -> None:
    console.print(Text(found.interaction.key, style="bold"))
    line = Text("  ")
    line.append(explain.headline(found), style=f"bold {_COLOURS[found.verdict]}")
    line.append(f", {found.confidence:.0%} sure; ")
    warns = found.differs or found.declared is None
    line.append(explain.agreement(found, waived), style="yellow" if warns else "green")
    console.print(line)
    if found.interaction.because:
        console.print(Text(f"  because {found.interaction.because}", style="dim"))


def _body(found: Recommendation) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=2)
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for place, reason in enumerate(found.reasons):
        text = Text(f"{reason.text} ")
        weighed = explain.weight(reason)
        tail = f"{reason.rule} {weighed}".strip()
        text.append(f"[{tail}; {explain.inputs(reason)}]", style="dim")
        grid.add_row("", "why" if place == 0 else "", text)
    last = ""
    for label, said in explain.rows(found):
        grid.add_row("", "" if label == last else label, Text(said))
        last = label
    return grid
