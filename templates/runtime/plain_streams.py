"""Functions of the user's that answer with a stream, and may be async or plain: a plain
one runs in threads, a step at a time, with the context of whoever asked for it.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
)
from contextvars import copy_context
from typing import ParamSpec, TypeVar

from .iterating import close, iterated
from .plain import on_loop

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


def streamed(
    function: Callable[P, AsyncIterable[R] | Iterable[R]],
    *,
    refuse_late: Callable[[], None] | None = None,
) -> Callable[P, Awaitable[AsyncGenerator[R, None]]]:
    """The function as one whose answer is to be awaited, iterated over, and closed.
    `refuse_late`: see `on_loop`.
    """
    waiting = inspect.isasyncgenfunction(function) or inspect.isasyncgenfunction(
        type(function).__call__
    )
    in_thread: Callable[P, Awaitable[AsyncIterable[R] | Iterable[R]]] = on_loop(
        function, refuse_late=refuse_late
    )

    async def begin(*args: P.args, **kwargs: P.kwargs) -> AsyncGenerator[R, None]:
        if waiting:
            # Nothing of a generator runs before its first value is asked for.
            return iterated(function(*args, **kwargs))
        values = await in_thread(*args, **kwargs)
        if isinstance(values, AsyncIterable | list | tuple):
            return iterated(values)
        return in_threads(values)

    return begin


async def in_threads(values: Iterable[R]) -> AsyncGenerator[R, None]:
    """The values in turn, each made in a thread of the default executor."""
    context = copy_context()

    async def step(function: Callable[[], T]) -> T:
        loop = asyncio.get_running_loop()
        running = loop.run_in_executor(None, context.run, function)
        try:
            return await asyncio.shield(running)
        except asyncio.CancelledError:
            # Nothing stops a thread; what it leaves is closed when it has come back.
            await asyncio.wait({running})
            # Nobody waits for it any more; asyncio must not report it as unseen.
            running.exception()
            raise

    iterator = iter(values)
    try:
        while (found := await step(lambda: _next(iterator))) is not None:
            yield found[0]
    finally:
        await step(lambda: close(iterator))


def _next(values: Iterator[R]) -> tuple[R] | None:
    for value in values:
        return (value,)
    return None
