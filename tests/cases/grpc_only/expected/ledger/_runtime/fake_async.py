# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Operations of doubles for asyncio: one class for each form that a call can have."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

from .context import CallContext
from .deadline import refuse_late
from .fake_operation import FakeOperation
from .maybe_awaitable import MaybeAwaitable
from .plain import on_loop

Q = TypeVar("Q")
R = TypeVar("R")


class AsyncFake(FakeOperation[Q, R]):
    """An operation that takes a request."""

    async def __call__(self, request: Q, *, deadline: float | None = None) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        return await self._call(request, None, deadline)

    def does(self, answer: Callable[[Q], R | Awaitable[R]]) -> None:
        """Every call from now on gets what this function, async or not, returns for its
        request, or fails as where a server raises what it raises.
        """
        self._does(answer)

    def served_by(self, handler: Callable[[Q, CallContext], MaybeAwaitable[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(on_loop(handler, refuse_late=refuse_late))


class AsyncKeyedFake(FakeOperation[Q, R]):
    """An operation that takes a request and an idempotency key. Calls with the same key
    get the same answer.
    """

    async def __call__(
        self, request: Q, *, idempotency_key: str, deadline: float | None = None
    ) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        return await self._call(request, idempotency_key, deadline)

    def does(self, answer: Callable[[Q], R | Awaitable[R]]) -> None:
        """Every call from now on gets what this function, async or not, returns for its
        request, or fails as where a server raises what it raises.
        """
        self._does(answer)

    def served_by(self, handler: Callable[[Q, CallContext], MaybeAwaitable[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(on_loop(handler, refuse_late=refuse_late))


class AsyncBareFake(FakeOperation[None, R]):
    """An operation that takes nothing."""

    async def __call__(self, *, deadline: float | None = None) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        return await self._call(None, None, deadline)

    def does(self, answer: Callable[[], R | Awaitable[R]]) -> None:
        """Every call from now on gets what this function, async or not, returns, or
        fails as where a server raises what it raises.
        """
        self._does(lambda _: answer())

    def served_by(self, handler: Callable[[CallContext], MaybeAwaitable[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        serve = on_loop(handler, refuse_late=refuse_late)
        self._served_by(lambda _, context: serve(context))


class AsyncBareKeyedFake(FakeOperation[None, R]):
    """An operation that takes an idempotency key and nothing else. Calls with the same
    key get the same answer.
    """

    async def __call__(
        self, *, idempotency_key: str, deadline: float | None = None
    ) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        return await self._call(None, idempotency_key, deadline)

    def does(self, answer: Callable[[], R | Awaitable[R]]) -> None:
        """Every call from now on gets what this function, async or not, returns, or
        fails as where a server raises what it raises.
        """
        self._does(lambda _: answer())

    def served_by(self, handler: Callable[[CallContext], MaybeAwaitable[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        serve = on_loop(handler, refuse_late=refuse_late)
        self._served_by(lambda _, context: serve(context))
