# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Carries what a piece of work inherits (its deadline, its trace) over to other threads.

`asyncio.to_thread` does so by itself; `Thread`, `ThreadPoolExecutor` and
`loop.run_in_executor` do not.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def carried(function: Callable[P, R]) -> Callable[P, R]:
    """`function`, to be called in any thread, any number of times, as if it were called
    here: with the deadline and the trace that hold now.
    """
    context = copy_context()

    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        # A copy each: a context cannot be entered twice at the same time.
        return context.copy().run(function, *args, **kwargs)

    return run


class ContextThreadPool(ThreadPoolExecutor):
    """A ThreadPoolExecutor whose work inherits from whoever submits it (`map` too)."""

    def submit(
        self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[R]:
        """Runs `fn` in a thread of the pool, with what holds here and now."""
        return super().submit(carried(fn), *args, **kwargs)
