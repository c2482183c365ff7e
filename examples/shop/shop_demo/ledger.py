"""A ledger: one JSON line for each thing that a process did, in a file of its own.

A line is one write to a file opened for appending, so that what was written before a
SIGKILL is there after it.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

Fact = str | int | float | bool | None


@dataclass(frozen=True)
class Line:
    """One line. `part` is who wrote it, `what` what was done."""

    part: str
    what: str
    facts: dict[str, Fact]

    def text(self, fact: str) -> str:
        """A fact as text; empty where the line does not have it."""
        found = self.facts.get(fact)
        return "" if found is None else str(found)

    def number(self, fact: str) -> int:
        """A fact as a whole number; 0 where the line does not have it."""
        found = self.facts.get(fact)
        return 0 if found is None else int(found)


class Ledger:
    """Writes the ledger of the part `name` in `folder`."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.name = name
        self._file = os.open(
            folder / f"{name}.jsonl", os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600
        )

    def write(self, what: str, **facts: Fact) -> None:
        """Adds a line."""
        line = {"at": round(time.time(), 4), "what": what, **facts}
        os.write(self._file, f"{json.dumps(line)}\n".encode())

    def close(self) -> None:
        """Closes the file."""
        os.close(self._file)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def read_ledgers(folder: Path) -> list[Line]:
    """Every line of every ledger in `folder`, each ledger's in its order."""
    return [
        line for path in sorted(folder.glob("*.jsonl")) for line in read_ledger(path)
    ]


def read_ledger(path: Path) -> Iterator[Line]:
    """The lines of one ledger. One that is just being written is not there yet."""
    complete, _, _ = path.read_text(encoding="utf-8").rpartition("\n")
    for text in complete.splitlines():
        facts = json.loads(text)
        yield Line(path.stem, facts.pop("what"), facts)
