"""Operations of doubles for asyncio that stream: one class for each form that a call can
have.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Generic, TypeVar

from .context import CallContext
from .deadline import refuse_late
from .fake_calls import FakeCall
from .fake_operation import Double
from .fake_stream_program import StreamProgram, UploadProgram
from .fake_streaming import Arriving, Streaming
from .iterating import iterated
from .maybe_awaitable import MaybeAwaitable
from .plain import on_loop
from .plain_streams import streamed
from .request_stream import RequestStream
from .streams import AsyncStream, Requests, Responses

Q = TypeVar("Q")
R = TypeVar("R")


class FakeAsyncStream(AsyncStream[R], Generic[R]):
    """What a double answers with. `begin` begins the call, once a value is asked for."""

    def __init__(self, begin: Callable[[], Streaming[R]]) -> None:
        self._begin = begin
        self._streaming: Streaming[R] | None = None
        self._over = False

    async def __anext__(self) -> R:
        """The next value. Raises CallError, and NotProgrammed."""
        if self._over:
            raise StopAsyncIteration
        found: tuple[R] | None = None
        try:
            if self._streaming is None:
                self._streaming = self._begin()
            found = await self._streaming.on_loop()
        finally:
            self._over = found is None
        if found is None:
            raise StopAsyncIteration
        return found[0]

    async def aclose(self) -> None:
        """Ends the call, if it has not ended."""
        if self._streaming is not None and not self._over:
            await self._streaming.closed_on_loop()
        self._over = True


class AsyncServerStreamFake(StreamProgram[Double, Q, Q, Q, R], Generic[Q, R]):
    """An operation that takes a request and answers with a stream."""

    def __call__(self, request: Q, *, deadline: float | None = None) -> AsyncStream[R]:
        """Calls the double. Raises InvalidRequest at once, CallError as it is read."""
        exchange = self._exchange
        received = exchange.wire.carry(request)

        def begin() -> Streaming[R]:
            limit = exchange.limit(deadline)
            copy = exchange.wire.carry(received)
            self.calls.append(FakeCall(copy, None, deadline, limit))
            step = self._next()
            values = exchange.serve(lambda context: step(received, context))
            return Streaming(exchange.operation, limit, values)

        return FakeAsyncStream(begin)

    def does(self, answer: Callable[[Q], Responses[R]]) -> None:
        """Every call from now on gets what this function, a generator's or not, answers
        for its request, or fails as where a server raises what it raises.
        """
        self._does(answer)

    def served_by(self, handler: Callable[[Q, CallContext], Responses[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(streamed(handler, refuse_late=refuse_late))


class AsyncBareServerStreamFake(StreamProgram[Double, None, None, None, R], Generic[R]):
    """An operation that takes nothing and answers with a stream."""

    def __call__(self, *, deadline: float | None = None) -> AsyncStream[R]:
        """Calls the double. Raises CallError as it is read."""
        exchange = self._exchange

        def begin() -> Streaming[R]:
            limit = exchange.limit(deadline)
            self.calls.append(FakeCall(None, None, deadline, limit))
            step = self._next()
            values = exchange.serve(lambda context: step(None, context))
            return Streaming(exchange.operation, limit, values)

        return FakeAsyncStream(begin)

    def does(self, answer: Callable[[], Responses[R]]) -> None:
        """Every call from now on gets what this function, a generator's or not, answers,
        or fails as where a server raises what it raises.
        """
        self._does(lambda _: answer())

    def served_by(self, handler: Callable[[CallContext], Responses[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        serve = streamed(handler, refuse_late=refuse_late)
        self._served_by(lambda _, context: serve(context))


class AsyncBothStreamsFake(
    StreamProgram[Double, RequestStream[Q], list[Q], Q, R], Generic[Q, R]
):
    """An operation that takes a stream and answers with one. The request of each of its
    `calls` is the list of what was read.
    """

    def __call__(
        self, requests: Requests[Q], *, deadline: float | None = None
    ) -> AsyncStream[R]:
        """Calls the double. Raises CallError as it is read."""
        exchange = self._exchange

        def begin() -> Streaming[R]:
            limit = exchange.limit(deadline)
            arriving = Arriving(exchange.wire)
            self.calls.append(FakeCall(arriving.seen, None, deadline, limit))
            given = arriving.on_loop(iterated(requests))
            step = self._next()
            values = exchange.serve(lambda context: step(given, context), arriving)
            return Streaming(exchange.operation, limit, values)

        return FakeAsyncStream(begin)

    def does(self, answer: Callable[[AsyncIterator[Q]], Responses[R]]) -> None:
        """Every call from now on gets what this function, a generator's or not, answers
        for its requests, or fails as where a server raises what it raises.
        """
        self._does(answer)

    def served_by(
        self, handler: Callable[[RequestStream[Q], CallContext], Responses[R]]
    ) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(streamed(handler, refuse_late=refuse_late))


class AsyncClientStreamFake(
    UploadProgram[Double, RequestStream[Q], Q, R], Generic[Q, R]
):
    """An operation that takes a stream and answers once."""

    async def __call__(
        self, requests: Requests[Q], *, deadline: float | None = None
    ) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        exchange = self._exchange
        limit = exchange.limit(deadline)
        arriving = Arriving(exchange.wire)
        self.calls.append(FakeCall(arriving.seen, None, deadline, limit))
        given = arriving.on_loop(iterated(requests))
        step = self._next()

        async def answer(context: CallContext) -> Responses[R]:
            return [await step(given, context)]

        values = exchange.serve(answer, arriving)
        return await Streaming(exchange.operation, limit, values).only_on_loop()

    def does(self, answer: Callable[[AsyncIterator[Q]], R | Awaitable[R]]) -> None:
        """Every call from now on gets what this function, async or not, returns for its
        requests, or fails as where a server raises what it raises.
        """
        self._does(answer)

    def served_by(
        self, handler: Callable[[RequestStream[Q], CallContext], MaybeAwaitable[R]]
    ) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(on_loop(handler, refuse_late=refuse_late))
