# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Runs a handler: on the event loop if it is async, in a thread if it is not."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Generic, TypeVar

from .consumer_options import HandlerTelemetry
from .deadline import deadline, remaining
from .delivery import Delivery, Handler
from .expiry import expires_at
from .incoming import Incoming
from .plain import on_loop
from .subscription import Subscription
from .trace_context import traceparent

M = TypeVar("M")
T = TypeVar("T")


class Expired(Exception):
    """The message's own time was over before its handler began."""


class HandlerRunner(Generic[M, T]):
    """Calls one handler, inside the telemetry's span, with the message's trace and,
    where the message says when it expires, with that as its deadline.

    `clock` is Unix time.
    """

    def __init__(
        self,
        handler: Handler[M, T],
        subscription: Subscription,
        telemetry: HandlerTelemetry | None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._clock = clock
        self._subscription = subscription
        self._telemetry = telemetry
        self._call = on_loop(handler, refuse_late=_refuse_expired)

    async def run(
        self,
        message: M,
        incoming: Incoming,
        *,
        message_id: str,
        deliveries: int,
        transaction: T,
    ) -> None:
        """Returns when the handler has; raises what it raises, and Expired."""
        key = incoming.key
        delivery = Delivery(
            message_id,
            None if key is None else key.decode("utf-8", "replace"),
            deliveries,
            transaction,
            incoming.headers,
        )
        headers = incoming.headers
        trace = None
        # A message is work of its own: whatever started the consumer has no say in it.
        ends = None
        if headers:
            trace = incoming.header("traceparent")
            expires = expires_at(incoming)
            if expires is not None:
                ends = time.monotonic() + expires - self._clock()
        tokens = traceparent.set(trace), deadline.set(ends)
        try:
            if ends is not None:
                _refuse_expired()
            if self._telemetry is None:
                await self._call(message, delivery)
                return
            with self._telemetry(self._subscription, delivery):
                await self._call(message, delivery)
        finally:
            traceparent.reset(tokens[0])
            deadline.reset(tokens[1])


def _refuse_expired() -> None:
    left = remaining()
    if left is not None and left <= 0:
        raise Expired
