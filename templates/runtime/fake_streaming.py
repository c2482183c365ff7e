"""Calls of doubles whose request, response or both are streams: what goes in and out
takes the form that it has on the wire, value by value. One call is one attempt.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    Awaitable,
    Callable,
    Iterable,
    Iterator,
)
from contextlib import aclosing
from contextvars import copy_context
from typing import Generic, TypeVar

from pydantic import ValidationError

from . import answers
from .authentication import principal_of
from .context import CallContext
from .deadline import deadline as inherited
from .decoding import describe
from .errors import BadResponse, CallError, DeadlineExceeded, DeclaredError
from .fake_calls import Programmed, seen_by_callers, told
from .fake_loop import without_waiting
from .fake_operation import Double, whole_limit
from .fake_wire import UNFIT, FakeWire
from .iterating import iterated
from .operation import Operation
from .policy import Policy
from .request_stream import RequestStream
from .rest_payload import Payload
from .streams import Responses

Q = TypeVar("Q")
R = TypeVar("R")
D = TypeVar("D", bound=Double)


class Many(Payload[Responses[R]]):
    """A stream as a test programs it: its values, which are there at once."""

    __slots__ = ("_item",)

    def __init__(self, item: Payload[R]) -> None:
        self._item = item

    def read(self, content: bytes) -> Responses[R]:
        """See `Payload`."""
        return [self._item.read(line) for line in content.splitlines()]

    def write(self, value: Responses[R]) -> bytes:
        """See `Payload`. No value in JSON has more than one line."""
        if isinstance(value, AsyncIterable):
            raise TypeError("give the values themselves, in a list")
        return b"\n".join(self._item.write(each) for each in value)

    def checked(self, value: object) -> Responses[R]:
        """See `Payload`."""
        raise TypeError("nothing stands in for a stream of a double")


class Arriving(Generic[Q]):
    """The requests of one call, as they arrive: each is noted in `seen` once it is read.
    `fault`: what the caller's own iterator raised, or why a request cannot be sent.
    """

    def __init__(self, wire: FakeWire[Q]) -> None:
        self.seen: list[Q] = []
        self.fault: Exception | None = None
        self._wire = wire

    def at_once(self, requests: Iterable[Q]) -> RequestStream[Q]:
        """For who reads in the thread that calls."""
        return _AtOnce(self._arrive(requests))

    def _arrive(self, requests: Iterable[Q]) -> Iterator[Q]:
        try:
            for request in requests:
                yield self._received(request)
        except Exception as error:
            self.fault = error
            raise

    def on_loop(self, requests: AsyncGenerator[Q, None]) -> RequestStream[Q]:
        """For who reads as on a server."""

        async def read() -> tuple[Q] | None:
            try:
                async for request in requests:
                    return (self._received(request),)
            except Exception as error:
                self.fault = error
                raise
            return None

        return RequestStream(read, asyncio.get_running_loop())

    def _received(self, request: Q) -> Q:
        received = self._wire.carry(request)
        self.seen.append(self._wire.carry(received))
        return received


class _AtOnce(RequestStream[Q]):
    def __init__(self, arriving: Iterator[Q]) -> None:
        super().__init__(self._nowhere, None)
        self._arriving = arriving

    def __next__(self) -> Q:
        return next(self._arriving)

    async def _nowhere(self) -> tuple[Q] | None:
        for request in self._arriving:
            return (request,)
        return None


class Exchange(Generic[D, Q, R]):
    """What the calls of one streaming operation of a double share."""

    def __init__(
        self,
        double: D,
        operation: Operation,
        *,
        policy: Policy,
        request: Payload[Q],
        response: Payload[R],
        errors: tuple[type[DeclaredError], ...],
        status: str,
    ) -> None:
        self.double = double
        self.operation = operation
        self.wire = FakeWire(operation, request, None)
        self._policy = policy
        self._response = response
        self._errors = errors
        self._status = status

    def limit(self, deadline: float | None) -> float:
        """Seconds for a call. Raises DeadlineExceeded and ValueError."""
        return whole_limit(self.operation, self._policy, deadline)

    async def serve(
        self,
        answer: Callable[[CallContext], Awaitable[Responses[R]]],
        arriving: Arriving[Q] | None = None,
    ) -> AsyncGenerator[R, None]:
        """What the other side answers. Raises what callers see of its failures."""
        operation, headers = self.operation, self.double.headers
        try:
            principal = await principal_of(operation, headers, self.double.authenticate)
            context = CallContext(operation, None, headers, principal)
            async with aclosing(iterated(await answer(context))) as values:
                async for value in values:
                    yield self._arrived(value)
        except self._errors as error:
            raise self._declared(error) from error
        except AssertionError:
            # The test's own, out of what it programmed.
            raise
        except Exception as error:
            if arriving is not None and arriving.fault is not None:
                raise arriving.fault from None
            raise seen_by_callers(error, operation.id, self._status) from error

    def _arrived(self, value: R) -> R:
        try:
            return self._response.read(self._response.write(value))
        except ValidationError as fault:
            bad = f"the answer is not what the contract says: {describe(fault)}"
        except UNFIT as fault:
            bad = f"the answer cannot be sent: {fault}"
        raise Programmed(BadResponse(bad))

    def _declared(self, error: DeclaredError) -> CallError:
        """The error as it arrives."""
        arrived: CallError | None
        try:
            answer = answers.failure(error).answer
            arrived = answers.declared_error(answer, self._errors)
        except ValidationError as fault:
            bad = f"the answer is not what the contract says: {describe(fault)}"
            arrived = BadResponse(bad)
        return told(arrived or error, self.operation.id, attempts=1)


class Streaming(Generic[R]):
    """One call under way. Each of its steps runs with the deadline of the call, whoever
    asks for it.
    """

    def __init__(
        self, operation: Operation, limit: float, values: AsyncGenerator[R, None]
    ) -> None:
        self._operation = operation
        self._limit = limit
        self._ends = time.monotonic() + limit
        self._values = values
        self._context = copy_context()
        self._context.run(inherited.set, self._ends)

    async def on_loop(self) -> tuple[R] | None:
        """The next value, None after the last. Raises CallError."""
        loop = asyncio.get_running_loop()
        step = loop.create_task(self._next(), context=self._context)
        try:
            return await asyncio.wait_for(step, self._ends - time.monotonic())
        except TimeoutError as error:
            if time.monotonic() < self._ends:
                raise
            raise self._late() from error

    async def closed_on_loop(self) -> None:
        """The other side is told that nobody reads any more."""
        loop = asyncio.get_running_loop()
        await loop.create_task(self._values.aclose(), context=self._context)

    async def only_on_loop(self) -> R:
        """The one value of a call that answers once."""
        found = await self.on_loop()
        await self.closed_on_loop()
        return self._only(found)

    def only_at_once(self) -> R:
        """The same as `only_on_loop`, of a call that waits for nothing."""
        found = self.at_once()
        self.closed_at_once()
        return self._only(found)

    def at_once(self) -> tuple[R] | None:
        """The same as `on_loop`, of a stream that waits for nothing."""
        if time.monotonic() >= self._ends:
            raise self._late()
        return self._context.run(without_waiting, self._next())

    def closed_at_once(self) -> None:
        """The same as `closed_on_loop`, of a stream that waits for nothing."""
        self._context.run(without_waiting, self._values.aclose())

    async def _next(self) -> tuple[R] | None:
        async for value in self._values:
            return (value,)
        return None

    def _only(self, found: tuple[R] | None) -> R:
        if found is None:
            raise told(BadResponse("no answer"), self._operation.id, attempts=1)
        return found[0]

    def _late(self) -> CallError:
        late = DeadlineExceeded(f"the stream did not end within {self._limit:.3g} s")
        return told(late, self._operation.id, attempts=1)
