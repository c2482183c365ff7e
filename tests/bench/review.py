"""How long a review of a large contract takes, loading included, against loading both sides."""

from __future__ import annotations

import datetime
import statistics
import sys
import tempfile
import time
from pathlib import Path

from mscomm_gen import pipeline, reviewing

from .contracts import contract_text
from .results import Bar, Section, conclude, spread

OPERATIONS = 1_000
TURNS = 5
BAR = 3.0


def main() -> int:
    """Prints the figures. Exit code 1 if the bar is missed."""
    text = contract_text(OPERATIONS)
    # A change in every tenth operation, in all that travels, and in a type that everything shares.
    changed = text.replace("5: {id: uuid,", "5: {id: string,").replace(
        "currency: {type: string, length: 3}", "currency: string?, scale: int32?"
    )
    today = datetime.date(2026, 1, 1)
    loaded: list[float] = []
    reviewed: list[float] = []
    found = 0
    with tempfile.TemporaryDirectory() as temporary:
        old, new = Path(temporary) / "old.yaml", Path(temporary) / "new.yaml"
        old.write_text(text, encoding="utf-8")
        new.write_text(changed, encoding="utf-8")
        for turn in range(TURNS + 1):
            began = time.perf_counter()
            pipeline.load(old)
            pipeline.load(new)
            between = time.perf_counter()
            found = len(reviewing.review(str(old), new, today).report.changes)
            ended = time.perf_counter()
            if turn:
                loaded.append(between - began)
                reviewed.append(ended - between)
    ratio = statistics.median(
        ours / base for ours, base in zip(reviewed, loaded, strict=True)
    )
    section = Section(
        f"{OPERATIONS:,} operations, {found} changes",
        f"{TURNS} turns.",
        ("", "s, median (range)"),
        (("load both sides", spread(loaded)), ("review", spread(reviewed))),
        (Bar("review, against loading both sides", ratio, BAR),),
    )
    return conclude("review", [section])


if __name__ == "__main__":
    sys.exit(main())
