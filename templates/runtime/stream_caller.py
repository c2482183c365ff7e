"""Streams of answers over asyncio: begun under the policy like any call, and read then
at the reader's own pace.
"""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Iterable,
)
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

from .attempt import Attempt
from .caller import AsyncCaller
from .errors import CallError
from .iterating import iterated
from .stream_spans import StreamSpans
from .streams import AsyncStream

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Pipe(Protocol[R_co]):
    """One attempt of a transport, under way."""

    async def read(self, limit: float | None) -> tuple[R_co] | None:
        """The next value, None after the last; with a limit, at most so many seconds
        from now. Raises what the classifier of the caller understands.
        """
        ...

    def cancel(self) -> None:
        """Ends it, if it has not ended."""
        ...

    async def finish(self) -> None:
        """Returns when nothing of it is left, once it has ended."""
        ...


class AsyncResponses(AsyncStream[R], Generic[R]):
    """The answers of one call. `begin` begins an attempt; `stand_in` looks over each value
    that a fallback gives, which is asked about `request`. `deadline`: seconds from
    the first value that is asked for, for the whole stream. `ready` is awaited before
    each attempt, `after` at the end.
    """

    def __init__(
        self,
        caller: AsyncCaller,
        begin: Callable[[Attempt], Pipe[R]],
        *,
        request: object,
        deadline: float | None,
        stand_in: Callable[[object], R],
        ready: Callable[[Attempt], Awaitable[None]] | None = None,
        after: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._caller = caller
        self._open = begin
        self._request = request
        self._deadline = deadline
        self._stand_in = stand_in
        self._ready = ready
        self._after = after
        self._spans = StreamSpans(caller.observer)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._opening: Pipe[R] | None = None
        self._pipe: Pipe[R] | None = None
        self._attempt: Attempt | None = None
        self._instead: AsyncGenerator[object, None] | None = None
        self._over = False
        self._reading = False

    async def __anext__(self) -> R:
        """The next value. Raises CallError; after an error nothing follows."""
        if self._reading:
            raise RuntimeError("another task is reading this stream")
        if self._over:
            raise StopAsyncIteration
        self._reading = True
        try:
            found = await self._next()
        except BaseException as error:
            await self._end(error)
            raise
        finally:
            self._reading = False
        if found is None or self._over:
            await self._end(None)
            raise StopAsyncIteration
        return found[0]

    async def aclose(self) -> None:
        """Ends the call, if it has not ended. The server is told."""
        await self._end(None)

    def __del__(self) -> None:
        if self._pipe is None or self._loop is None:
            return
        # Whoever collects garbage may be another thread.
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(
                _left, self._pipe, self._caller, self._spans
            )

    async def _next(self) -> tuple[R] | None:
        if self._instead is not None:
            return await self._from_fallback(self._instead)
        pipe, attempt = self._pipe, self._attempt
        if pipe is None or attempt is None:
            return await self._first()
        try:
            return await pipe.read(None)
        except Exception as cause:
            if self._over:
                # Closed by another task meanwhile.
                return None
            error = self._caller.broken(cause, attempt)
            if error is cause:
                raise
            raise error from cause

    async def _first(self) -> tuple[R] | None:
        caller = self._caller
        self._loop = asyncio.get_running_loop()
        span = self._spans.begin()
        try:
            return await caller.run(self._begin, self._deadline, span)
        except CallError as error:
            if self._over:
                return None
            if caller.fallback is None:
                raise
            answer = await caller.instead(self._request, error)
            caller.stood_in(error)
            self._instead = _values(answer)
            return await self._from_fallback(self._instead)

    async def _begin(self, attempt: Attempt) -> tuple[R] | None:
        """One attempt, up to its first response: there it has succeeded."""
        self._spans.attempt(attempt)
        pipe: Pipe[R] | None = None
        try:
            if self._ready is not None:
                await self._ready(attempt)
            self._opening = pipe = self._open(attempt)
            if self._over:
                # Closed by another task meanwhile.
                pipe.cancel()
            found = await pipe.read(None if attempt.final else attempt.timeout)
        except BaseException as error:
            if pipe is not None:
                pipe.cancel()
                await pipe.finish()
            self._spans.attempt_ended(error)
            raise
        finally:
            self._opening = None
        attempt.committed = True
        self._attempt = attempt
        self._pipe = pipe
        # A place of the stream's own, before the beginning gives back the one it has.
        self._caller.bulkhead.in_use += 1
        return found

    async def _from_fallback(
        self, instead: AsyncGenerator[object, None]
    ) -> tuple[R] | None:
        async for value in instead:
            return (self._stand_in(value),)
        return None

    async def _end(self, error: BaseException | None) -> None:
        self._over = True
        pipe, self._pipe = self._pipe, None
        instead, self._instead = self._instead, None
        after, self._after = self._after, None
        if pipe is not None:
            self._caller.bulkhead.in_use -= 1
            pipe.cancel()
        elif self._opening is not None:
            self._opening.cancel()
        self._spans.ended(error)
        if pipe is not None:
            await pipe.finish()
        if instead is not None:
            await instead.aclose()
        if after is not None:
            await after()


def _left(pipe: Pipe[R], caller: AsyncCaller, spans: StreamSpans) -> None:
    """Nobody holds the stream any more."""
    caller.bulkhead.in_use -= 1
    pipe.cancel()
    spans.ended(None)


def _values(answer: object) -> AsyncGenerator[object, None]:
    """What a fallback gave: values to iterate over, or a single one."""
    if isinstance(answer, AsyncIterable | Iterable) and not isinstance(
        answer, BaseModel
    ):
        return iterated(answer)
    return iterated((answer,))
