"""The places of a contract in the form it was written in, for findings about it."""

from __future__ import annotations

from typing import Protocol

from ...diagnostics import Span


class Source(Protocol):
    """A contract as written. A path is made of keys: `services`, `payments`, `operations`, `charge`."""

    def span(self, *path: str) -> Span | None:
        """Where the value of a key stands; None where the contract does not write it."""
        ...

    def whole(self, *path: str) -> bool:
        """False if something under a path is at fault already.

        Nothing is concluded from what is missing there: one mistake gives one diagnostic.
        """
        ...


class Unwritten:
    """The source of a contract that was made in memory: no places, no faults."""

    def span(self, *path: str) -> Span | None:
        return None

    def whole(self, *path: str) -> bool:
        return True
