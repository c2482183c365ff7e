# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls that tell what they do: a span for the call, one for each attempt, and metrics.

Apart from the driver, so that a client without telemetry pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from .attempt import Attempt
from .breaker import BreakerState
from .errors import CallError
from .operation import Operation
from .retry import Wait
from .telemetry import (
    BREAKER_TRANSITIONS,
    CALL_DURATION,
    FALLBACKS,
    REFUSED,
    RETRIES,
    Span,
    Telemetry,
    operation_attributes,
)


class Observer:
    """Watches the calls of one operation of a client."""

    def __init__(
        self,
        operation: Operation,
        telemetry: Telemetry,
        clock: Callable[[], float],
    ) -> None:
        self._name = operation.id
        self._attributes = operation_attributes(operation)
        self._telemetry = telemetry
        self._clock = clock

    @contextmanager
    def call(self) -> Iterator[Span]:
        """The span of a call, which is measured."""
        started = self._clock()
        attributes = self._attributes
        try:
            with self._telemetry.span(self._name, "internal", attributes) as span:
                yield span
        except BaseException as error:
            attributes = {**attributes, "error.type": type(error).__qualname__}
            if isinstance(error, CallError) and error.attempts == 0:
                self._telemetry.count(REFUSED, attributes)
            raise
        finally:
            duration = self._clock() - started
            self._telemetry.measure(CALL_DURATION, duration, attributes)

    @contextmanager
    def attempt(self, attempt: Attempt) -> Iterator[None]:
        """The span of an attempt, which travels along."""
        attributes = {**self._attributes, "mscomm.attempt": attempt.number}
        with self._telemetry.span(self._name, "client", attributes) as span:
            attempt.headers = {**attempt.headers, **span.headers()}
            yield

    def repeat(self, span: Span, wait: Wait, error: CallError) -> None:
        """An attempt failed, and another follows after a wait."""
        reason = type(error).__qualname__
        span.event(
            "retry",
            {
                "error.type": reason,
                "wait.seconds": wait.seconds,
                "wait.least": wait.least,
                "wait.most": wait.most,
            },
        )
        self._telemetry.count(RETRIES, {**self._attributes, "error.type": reason})

    def stood_in(self, error: CallError) -> None:
        """The fallback answered instead of `error`."""
        attributes = {**self._attributes, "error.type": type(error).__qualname__}
        self._telemetry.count(FALLBACKS, attributes)

    def transition(self, before: BreakerState, after: BreakerState) -> None:
        """The circuit breaker changed its state."""
        attributes = {**self._attributes, "from": before.value, "to": after.value}
        self._telemetry.count(BREAKER_TRANSITIONS, attributes)
