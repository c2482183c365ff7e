"""Tells OpenTelemetry what generated clients, servers and consumers do.

    options = ClientOptions(telemetry=OpenTelemetry())

Needs `opentelemetry-api`; where the data goes is what the application has set up for its
tracer and meter provider. Copy it into your application, and change it as you like.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from opentelemetry import metrics, propagate, trace

Attributes = Mapping[str, str | int | float]


class OpenTelemetry:
    """Spans from the global tracer provider, counters and histograms from the global meter provider."""

    def __init__(self) -> None:
        self._tracer = trace.get_tracer("mscomm")
        self._meter = metrics.get_meter("mscomm")
        self._counters: dict[str, metrics.Counter] = {}
        self._histograms: dict[str, metrics.Histogram] = {}

    def span(
        self,
        name: str,
        kind: str,
        attributes: Attributes,
        headers: Mapping[str, str] | None = None,
    ) -> OpenTelemetrySpan:
        parent = propagate.extract(headers) if headers else None
        kinds = trace.SpanKind[kind.upper()]
        entered = self._tracer.start_as_current_span(name, parent, kinds, attributes)
        return OpenTelemetrySpan(entered)

    def count(self, name: str, attributes: Attributes) -> None:
        if name not in self._counters:
            self._counters[name] = self._meter.create_counter(name)
        self._counters[name].add(1, attributes)

    def measure(self, name: str, value: float, attributes: Attributes) -> None:
        if name not in self._histograms:
            self._histograms[name] = self._meter.create_histogram(name, unit="s")
        self._histograms[name].record(value, attributes)


class OpenTelemetrySpan:
    """Current while it is entered; what escapes it is recorded as its error."""

    def __init__(self, entered: AbstractContextManager[trace.Span]) -> None:
        self._entered = entered

    def __enter__(self) -> Self:
        self._span = self._entered.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._entered.__exit__(kind, error, traceback)

    def headers(self) -> Mapping[str, str]:
        carrier: dict[str, str] = {}
        propagate.inject(carrier)
        return carrier

    def event(self, name: str, attributes: Attributes) -> None:
        self._span.add_event(name, attributes)
