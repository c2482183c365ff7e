# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Functions of the user's that may be async or plain: a plain one runs in a thread, with
the context of whoever asked for it (deadline, trace, current span).
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from contextvars import copy_context
from typing import ParamSpec, TypeGuard, TypeVar, overload

from .maybe_awaitable import MaybeAwaitable

P = ParamSpec("P")
R = TypeVar("R")


@overload
def on_loop(
    function: Callable[P, Awaitable[R]],
    *,
    refuse_late: Callable[[], None] | None = None,
) -> Callable[P, Awaitable[R]]: ...


@overload
def on_loop(
    function: Callable[P, MaybeAwaitable[R]],
    *,
    refuse_late: Callable[[], None] | None = None,
) -> Callable[P, Awaitable[R]]: ...


def on_loop(
    function: Callable[P, MaybeAwaitable[R]],
    *,
    refuse_late: Callable[[], None] | None = None,
) -> Callable[P, Awaitable[R]]:
    """The function as one to be awaited. An async one is given back as it is; a plain
    one runs in a thread of the event loop's default executor (`set_default_executor`
    makes it larger or smaller).

    `refuse_late` is called in the thread before the function: what it raises is raised
    instead, because work may have waited for a thread until nobody wants it any more.
    """
    if is_async(function):
        return function

    async def call(*args: P.args, **kwargs: P.kwargs) -> R:
        begun = False

        def work() -> MaybeAwaitable[R]:
            nonlocal begun
            begun = True
            if refuse_late is not None:
                refuse_late()
            return function(*args, **kwargs)

        loop = asyncio.get_running_loop()
        running = loop.run_in_executor(None, copy_context().run, work)
        try:
            result = await asyncio.shield(running)
        except asyncio.CancelledError:
            if begun:
                # Nothing stops a thread. Its place is given back, and its transaction
                # ended, when it has come to its end and not before.
                await asyncio.wait({running})
                # Nobody waits for it any more; asyncio must not report it as unseen.
                running.exception()
            else:
                running.cancel()
            raise
        # A lambda or a wrapper around an async function is only found out here.
        if isinstance(result, Awaitable):
            return await result
        return result

    return call


def is_async(
    function: Callable[P, MaybeAwaitable[R]],
) -> TypeGuard[Callable[P, Awaitable[R]]]:
    """Whether it is an async function, or an object with an async `__call__`."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        type(function).__call__
    )
