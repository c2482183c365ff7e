"""Gathers the diagnostics of a contract, so that all of them are told in one run."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from yaml import Node

from ...diagnostics import Code, Diagnostic, Related, Span
from ...diagnostics.suggest import did_you_mean

# The search for a similar name is worth its time for the faults somebody will read.
_SUGGESTIONS: Final = 100


def span_of(node: Node) -> Span:
    """Where a node stands; its marks are named after their file."""
    start, end = node.start_mark, node.end_mark
    return Span(
        start.name, start.line + 1, start.column + 1, end.line + 1, end.column + 1
    )


class Faults:
    """The diagnostics of one contract, in the order they were found. `path` is its root file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.found: list[Diagnostic] = []
        self._suggestions = _SUGGESTIONS

    def add(
        self,
        code: Code,
        message: str,
        at: Node,
        hint: str | None = None,
        *,
        related: tuple[Related, ...] = (),
    ) -> None:
        self.found.append(Diagnostic(code, message, span_of(at), hint, related=related))

    def related(self, node: Node, message: str) -> tuple[Related, ...]:
        """A second place, for `add`."""
        return (Related(span_of(node), message),)

    def suggest(self, word: str, candidates: Iterable[str]) -> str | None:
        """A hint with the closest name; None after many faults, when nobody reads on."""
        if self._suggestions <= 0:
            return None
        self._suggestions -= 1
        return did_you_mean(word, candidates)
