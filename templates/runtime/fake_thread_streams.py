"""Operations of doubles for plain threads that stream: one class for each form that a
call can have.

What a test has programmed is answered in the thread that reads. An implementation runs
on an event loop of the double's own, in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from .context import CallContext
from .deadline import refuse_late
from .fake_calls import FakeCall
from .fake_loop import ThreadDouble
from .fake_stream_program import StreamProgram, UploadProgram
from .fake_streaming import Arriving, Streaming
from .maybe_awaitable import MaybeAwaitable
from .plain import on_loop
from .plain_streams import in_threads, streamed
from .request_stream import RequestStream
from .streams import Responses, Stream

Q = TypeVar("Q")
R = TypeVar("R")


class FakeThreadStream(Stream[R], Generic[R]):
    """What a double answers with. `begin` begins the call, once a value is asked for;
    with `waits` it does so, and goes on, on the loop of the double.
    """

    def __init__(
        self, double: ThreadDouble, begin: Callable[[], Streaming[R]], *, waits: bool
    ) -> None:
        self._double = double
        self._begin = begin
        self._waits = waits
        self._streaming: Streaming[R] | None = None
        self._over = False

    def __next__(self) -> R:
        """The next value. Raises CallError, and NotProgrammed."""
        if self._over:
            raise StopIteration
        found: tuple[R] | None = None
        try:
            found = self._next()
        finally:
            self._over = found is None
        if found is None:
            raise StopIteration
        return found[0]

    def close(self) -> None:
        """Ends the call, if it has not ended."""
        streaming = self._streaming
        if streaming is not None and not self._over:
            if self._waits:
                self._double.run(streaming.closed_on_loop(), waits=True)
            else:
                streaming.closed_at_once()
        self._over = True

    def _next(self) -> tuple[R] | None:
        if self._waits:
            return self._double.run(self._on_loop(), waits=True)
        return self._begun().at_once()

    async def _on_loop(self) -> tuple[R] | None:
        return await self._begun().on_loop()

    def _begun(self) -> Streaming[R]:
        if self._streaming is None:
            self._streaming = self._begin()
        return self._streaming


class ThreadServerStreamFake(StreamProgram[ThreadDouble, Q, Q, Q, R], Generic[Q, R]):
    """An operation that takes a request and answers with a stream."""

    def __call__(self, request: Q, *, deadline: float | None = None) -> Stream[R]:
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

        return FakeThreadStream(exchange.double, begin, waits=self._waits)

    def does(self, answer: Callable[[Q], Iterable[R]]) -> None:
        """Every call from now on gets what this function, a generator's or not, answers
        for its request, or fails as where a server raises what it raises.
        """
        self._does_now(answer)

    def served_by(self, handler: Callable[[Q, CallContext], Responses[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(streamed(handler, refuse_late=refuse_late))


class ThreadBareServerStreamFake(
    StreamProgram[ThreadDouble, None, None, None, R], Generic[R]
):
    """An operation that takes nothing and answers with a stream."""

    def __call__(self, *, deadline: float | None = None) -> Stream[R]:
        """Calls the double. Raises CallError as it is read."""
        exchange = self._exchange

        def begin() -> Streaming[R]:
            limit = exchange.limit(deadline)
            self.calls.append(FakeCall(None, None, deadline, limit))
            step = self._next()
            values = exchange.serve(lambda context: step(None, context))
            return Streaming(exchange.operation, limit, values)

        return FakeThreadStream(exchange.double, begin, waits=self._waits)

    def does(self, answer: Callable[[], Iterable[R]]) -> None:
        """Every call from now on gets what this function, a generator's or not, answers,
        or fails as where a server raises what it raises.
        """
        self._does_now(lambda _: answer())

    def served_by(self, handler: Callable[[CallContext], Responses[R]]) -> None:
        """Every call from now on is served by this method of an implementation."""
        serve = streamed(handler, refuse_late=refuse_late)
        self._served_by(lambda _, context: serve(context))


class ThreadBothStreamsFake(
    StreamProgram[ThreadDouble, RequestStream[Q], list[Q], Q, R], Generic[Q, R]
):
    """An operation that takes a stream and answers with one. The request of each of its
    `calls` is the list of what was read.
    """

    def __call__(
        self, requests: Iterable[Q], *, deadline: float | None = None
    ) -> Stream[R]:
        """Calls the double. Raises CallError as it is read."""
        exchange, waits = self._exchange, self._waits

        def begin() -> Streaming[R]:
            limit = exchange.limit(deadline)
            arriving = Arriving(exchange.wire)
            self.calls.append(FakeCall(arriving.seen, None, deadline, limit))
            given = _given(arriving, requests, waits=waits)
            step = self._next()
            values = exchange.serve(lambda context: step(given, context), arriving)
            return Streaming(exchange.operation, limit, values)

        return FakeThreadStream(exchange.double, begin, waits=waits)

    def does(self, answer: Callable[[Iterator[Q]], Iterable[R]]) -> None:
        """Every call from now on gets what this function, a generator's or not, answers
        for its requests, or fails as where a server raises what it raises.
        """
        in_thread = streamed(answer)

        async def step(given: RequestStream[Q], context: CallContext) -> Responses[R]:
            return await in_thread(given) if self._waits else answer(given)

        self._program([step], again=True)

    def served_by(
        self, handler: Callable[[RequestStream[Q], CallContext], Responses[R]]
    ) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(streamed(handler, refuse_late=refuse_late))


class ThreadClientStreamFake(
    UploadProgram[ThreadDouble, RequestStream[Q], Q, R], Generic[Q, R]
):
    """An operation that takes a stream and answers once."""

    def __call__(self, requests: Iterable[Q], *, deadline: float | None = None) -> R:
        """Calls the double. Raises CallError, and NotProgrammed."""
        exchange, waits = self._exchange, self._waits
        limit = exchange.limit(deadline)
        arriving = Arriving(exchange.wire)
        self.calls.append(FakeCall(arriving.seen, None, deadline, limit))
        step = self._next()

        def begin() -> Streaming[R]:
            given = _given(arriving, requests, waits=waits)

            async def answer(context: CallContext) -> Responses[R]:
                return [await step(given, context)]

            values = exchange.serve(answer, arriving)
            return Streaming(exchange.operation, limit, values)

        async def on_its_loop() -> R:
            return await begin().only_on_loop()

        if waits:
            return exchange.double.run(on_its_loop(), waits=True)
        return begin().only_at_once()

    def does(self, answer: Callable[[Iterator[Q]], R]) -> None:
        """Every call from now on gets what this function returns for its requests, or
        fails as where a server raises what it raises.
        """
        in_thread = on_loop(answer)

        async def step(given: RequestStream[Q], context: CallContext) -> R:
            return await in_thread(given) if self._waits else answer(given)

        self._program([step], again=True)

    def served_by(
        self, handler: Callable[[RequestStream[Q], CallContext], MaybeAwaitable[R]]
    ) -> None:
        """Every call from now on is served by this method of an implementation."""
        self._served_by(on_loop(handler, refuse_late=refuse_late))


def _given(
    arriving: Arriving[Q], requests: Iterable[Q], *, waits: bool
) -> RequestStream[Q]:
    """The requests as the other side reads them; from a loop, the caller's code runs in
    a thread.
    """
    if waits:
        return arriving.on_loop(in_threads(requests))
    return arriving.at_once(requests)
