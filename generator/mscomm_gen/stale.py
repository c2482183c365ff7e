"""What differs between an output folder and the output that its contract gives."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

from .diagnostics import Diagnostic, Span
from .emit.output_codes import STALE_OUTPUT
from .emit.publish import Changes, edited_by_hand

# Enough to see what kind of change it is; whoever wants all of it builds and asks version control.
_LINES = 40


def difference(out: Path, files: Mapping[str, bytes], changes: Changes) -> str:
    """A unified diff from what is there to what a build would write, cut off after 40 lines.

    Only of files that are on both sides; empty text where there is none.
    """
    lines: list[str] = []
    for path in sorted((*changes.replaced, *changes.edited)):
        if path in files:
            lines += _diff(out / path, files[path])
    if len(lines) <= _LINES:
        return "".join(lines)
    cut = len(lines) - _LINES
    return "".join(lines[:_LINES]) + f"… {cut} more lines differ\n"


def stale_files(out: Path, changes: Changes, mend: str) -> Iterator[Diagnostic]:
    """A finding for every file that differs; `mend` is the command that builds it anew."""
    said = {
        "is missing": changes.wrote,
        "is not what the contract gives": changes.replaced,
        "is no longer part of the output": changes.removed,
    }
    for what, paths in said.items():
        for path in paths:
            yield Diagnostic(
                STALE_OUTPUT, f"{path} {what}", Span.whole(out / path), f"run: {mend}"
            )
    for path in changes.edited:
        yield edited_by_hand(out / path)


def _diff(place: Path, new: bytes) -> Iterator[str]:
    old = place.read_bytes().decode("utf-8", "replace")
    for line in difflib.unified_diff(
        old.splitlines(keepends=True),
        new.decode("utf-8").splitlines(keepends=True),
        fromfile=f"{place}",
        tofile=f"{place} (as the contract gives it)",
        n=2,
    ):
        yield line if line.endswith("\n") else f"{line}\n"
