# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Where clients, servers and consumers tell what they do: traces and metrics.

The shapes fit OpenTelemetry, which nothing here needs; an adapter is twenty lines. None
in the options costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Literal, Protocol, Self, TypeAlias

from .operation import Operation

Attributes: TypeAlias = Mapping[str, str | int | float]
SpanKind: TypeAlias = Literal["internal", "client", "server", "producer", "consumer"]

# Names of metrics: of OpenTelemetry's conventions where those have one. Durations are
# seconds, the rest counts.
CALL_DURATION = "rpc.client.call.duration"
SERVE_DURATION = "rpc.server.call.duration"
RETRIES = "mscomm.client.retries"
REFUSED = "mscomm.client.refused"
FALLBACKS = "mscomm.client.fallbacks"
SHED = "mscomm.server.refused"
BREAKER_TRANSITIONS = "mscomm.client.breaker.transitions"


class Span(Protocol):
    """A stretch of work, current while it is entered: spans begun meanwhile are its
    children. Leaving it ends it, with the error if there is one.
    """

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> object: ...

    def headers(self) -> Mapping[str, str]:
        """What travels with a request, so that the other side goes on with the trace
        (`traceparent`); asked while the span is entered.
        """
        ...

    def event(self, name: str, attributes: Attributes) -> None:
        """Something happened within."""
        ...


class Telemetry(Protocol):
    """Receives what happens. Methods must be quick and must not raise."""

    def span(
        self,
        name: str,
        kind: SpanKind,
        attributes: Attributes,
        headers: Mapping[str, str] | None = None,
    ) -> Span:
        """A span, not entered yet. `headers` came with the request or message that it
        serves; without them it is a child of the current span.
        """
        ...

    def count(self, name: str, attributes: Attributes) -> None:
        """Adds one to a counter."""
        ...

    def measure(self, name: str, value: float, attributes: Attributes) -> None:
        """Records one value of a distribution."""
        ...


def operation_attributes(operation: Operation) -> dict[str, str | int | float]:
    """What OpenTelemetry's conventions call an operation."""
    return {"rpc.method": f"{operation.service}/{operation.name}"}
