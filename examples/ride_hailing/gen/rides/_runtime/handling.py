# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Runs a handler: on the event loop if it is async, in a thread if it is not."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from contextvars import copy_context
from typing import Generic, TypeVar

from .consumer_options import HandlerTelemetry
from .delivery import Delivery, Handler
from .incoming import Incoming
from .subscription import Subscription
from .trace_context import traceparent

M = TypeVar("M")
T = TypeVar("T")


class HandlerRunner(Generic[M, T]):
    """Calls one handler, inside the telemetry's span and with the message's trace."""

    def __init__(
        self,
        handler: Handler[M, T],
        subscription: Subscription,
        telemetry: HandlerTelemetry | None,
    ) -> None:
        self._handler = handler
        self._subscription = subscription
        self._telemetry = telemetry
        self._call: Callable[[M, Delivery[T]], Awaitable[None] | None] = (
            handler if _is_async(handler) else self._in_thread
        )

    async def run(
        self,
        message: M,
        incoming: Incoming,
        *,
        message_id: str,
        deliveries: int,
        transaction: T,
    ) -> None:
        """Returns when the handler has; raises what it raises."""
        key = incoming.key
        delivery = Delivery(
            message_id,
            None if key is None else key.decode("utf-8", "replace"),
            deliveries,
            transaction,
            incoming.headers,
        )
        trace = incoming.header("traceparent") if incoming.headers else None
        token = traceparent.set(trace)
        try:
            if self._telemetry is None:
                result = self._call(message, delivery)
                if result is not None:
                    await result
                return
            with self._telemetry(self._subscription, delivery):
                result = self._call(message, delivery)
                if result is not None:
                    await result
        finally:
            traceparent.reset(token)

    async def _in_thread(self, message: M, delivery: Delivery[T]) -> None:
        context = copy_context()

        def work() -> Awaitable[None] | None:
            return context.run(self._handler, message, delivery)

        result = await asyncio.get_running_loop().run_in_executor(None, work)
        # A lambda or a partial around an async function is only found out here.
        if result is not None:
            await result


def _is_async(handler: object) -> bool:
    if inspect.iscoroutinefunction(handler):
        return True
    # An object with an async __call__.
    return callable(handler) and inspect.iscoroutinefunction(type(handler).__call__)
