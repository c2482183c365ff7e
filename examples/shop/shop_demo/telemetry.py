"""Puts what a client's policy does into a ledger: calls, attempts, breaker openings."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Final, Self

from shop.runtime import (
    BREAKER_TRANSITIONS,
    Attributes,
    Span,
    SpanKind,
)

from .ledger import Ledger

_NO_HEADERS: Final[Mapping[str, str]] = {}


class LedgerSpan:
    """A stretch of work, written down when it is over."""

    def __init__(self, ledger: Ledger, what: str) -> None:
        self._ledger = ledger
        self._what = what

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        result = "ok" if kind is None else kind.__name__
        self._ledger.write(self._what, result=result)

    def headers(self) -> Mapping[str, str]:
        """Nothing travels along: the demo follows no traces."""
        return _NO_HEADERS

    def event(self, name: str, attributes: Attributes) -> None:
        """Of no interest here."""


class LedgerTelemetry:
    """Satisfies the runtime's protocol `Telemetry`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def span(
        self,
        name: str,
        kind: SpanKind,
        attributes: Attributes,
        headers: Mapping[str, str] | None = None,
    ) -> Span:
        """A line when it ends. A client's attempts are spans within that of its call."""
        return LedgerSpan(self._ledger, "attempt" if kind == "client" else "call")

    def count(self, name: str, attributes: Attributes) -> None:
        """Every transition of a breaker is a line; other counts are of no interest."""
        if name == BREAKER_TRANSITIONS:
            self._ledger.write("breaker", state=attributes["to"])

    def measure(self, name: str, value: float, attributes: Attributes) -> None:
        """Of no interest here."""
