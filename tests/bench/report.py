"""Writes RESULTS.md and its plot from what was measured last: `python -m tests.bench report`."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from .plot import drawn
from .results import ROOT, Curve, Section, bars_table, taken

PLACE: Final = ROOT / "tests" / "bench"
TITLES: Final = {
    "build": "Builds",
    "imports": "What an import costs",
    "largest": "The largest builds",
    "load": "Loading a large contract",
    "advise": "Advice",
    "review": "Review",
    "pipeline": "The policy pipeline",
    "grpc": "gRPC clients for asyncio",
    "rest": "REST clients for asyncio",
    "threads": "Clients for threads",
    "faults": "The seed's program: a server that fails",
    "kafka": "Kafka consumers",
    "sqs": "SQS consumers",
}
HEAD: Final = """# Results of `make bench`

Written by `python -m tests.bench`; do not edit. Everything is measured side by side in one run, in turns, and
judged by the ratio, because times alone say more of the machine than of the program: ratios are medians of the
ratios within a turn. `make bench-peers` installs what we are measured beside; what could not be installed is named.
"""


def write(parts: Sequence[str]) -> None:
    """Writes the document, and a plot for each family of curves. Parts that were not measured are named."""
    measured = {part: sections for part in parts if (sections := taken(part))}
    absent = [part for part in parts if part not in measured]
    pieces = [HEAD, _machine(), "## All bars", _all_bars(measured)]
    if absent:
        pieces.append(f"Not measured: {', '.join(absent)}.")
    told: set[str] = set()
    for part, sections in measured.items():
        pieces += [f"## {TITLES[part]}", f"`python -m tests.bench {part}`"]
        for section in sections:
            if section.title in told:
                continue
            if section.curves:
                told.add(section.title)
            pieces.append(_section(section, _curves(section.title, measured)))
    text = "\n\n".join(piece.strip() for piece in pieces if piece) + "\n"
    (PLACE / "RESULTS.md").write_text(text, "utf-8")
    print(f"wrote {(PLACE / 'RESULTS.md').relative_to(ROOT)}")


def _curves(title: str, measured: Mapping[str, Sequence[Section]]) -> tuple[Curve, ...]:
    """The curves of all parts that have a section of this title, in one plot: each part has measured other sizes."""
    points: dict[str, list[tuple[float, float]]] = {}
    for sections in measured.values():
        for section in sections:
            for curve in section.curves if section.title == title else ():
                points.setdefault(curve.name, []).extend(curve.points)
    return tuple(Curve(name, tuple(sorted(each))) for name, each in points.items())


def _section(section: Section, curves: Sequence[Curve]) -> str:
    text = section.markdown()
    if not curves:
        return text
    title = section.title.removeprefix("What the ").removesuffix(" make")
    name = title.lower().replace(" ", "-") + ".svg"
    drawing = drawn(f"Cold builds: mscomm-gen and {title}", curves)
    (PLACE / name).write_text(drawing, "utf-8")
    return f"{text}\n\n![Seconds of a cold build by number of operations]({name})"


def _all_bars(measured: dict[str, list[Section]]) -> str:
    bars = [bar for sections in measured.values() for s in sections for bar in s.bars]
    missed = sum(not bar.held for bar in bars)
    said = f"{len(bars) - missed} of {len(bars)} held."
    return f"{said}\n\n{bars_table(bars)}" if bars else said


def _machine() -> str:
    """What it ran on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"Machine: {os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, {platform.system()}; "
        f"{platform.python_implementation()} {sys.version.split()[0]}."
    )


def _processor() -> str:
    """The name of the processor, where the system says it."""
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()
