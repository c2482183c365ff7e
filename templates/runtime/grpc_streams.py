"""Calls over gRPC from asyncio whose request, response or both are streams."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from grpc.aio import (
    AioRpcError,
    StreamStreamMultiCallable,
    UnaryStreamMultiCallable,
    UsageError,
)

from .attempt import Attempt
from .caller import AsyncCaller
from .errors import CallError, DeclaredError
from .grpc_client import GrpcChannel, Ready
from .grpc_endings import Ending
from .grpc_exchange import UnaryExchange, with_headers
from .grpc_outcome import AttemptTimedOut, ChannelClosed
from .grpc_outgoing import Outgoing, Source
from .operation import Operation
from .policy import Policy
from .stream_caller import AsyncResponses
from .streams import AsyncStream, Requests
from .wire_form import Details, WireError, WireForm

Q = TypeVar("Q")
R = TypeVar("R")


def server_stream(
    channel: GrpcChannel,
    operation: Operation,
    *,
    policy: Policy,
    path: str,
    request: WireForm[Q],
    response: WireForm[R],
    errors: Sequence[type[DeclaredError]],
    details: Sequence[Details] = (),
    domain: str,
) -> ServerStreamCall[Q, R]:
    """An operation with one request and a stream of responses."""
    send: UnaryStreamMultiCallable[bytes, bytes] = channel.grpc.unary_stream(path)
    caller = channel.new_caller(operation, policy, errors, details, domain)
    exchange = UnaryExchange(operation, request, response)
    return ServerStreamCall(caller, send, exchange, channel.ready)


def client_stream(
    channel: GrpcChannel,
    operation: Operation,
    *,
    policy: Policy,
    path: str,
    request: WireForm[Q],
    response: WireForm[R],
    errors: Sequence[type[DeclaredError]],
    details: Sequence[Details] = (),
    domain: str,
) -> ClientStreamCall[Q, R]:
    """An operation with a stream of requests and one response."""
    # On the wire both are the same; `stream_unary` of grpc.aio loses a response that comes
    # while requests are still written.
    send: StreamStreamMultiCallable[bytes, bytes] = channel.grpc.stream_stream(path)
    caller = channel.new_caller(operation, policy, errors, details, domain)
    exchange = UnaryExchange(operation, request, response)
    return ClientStreamCall(caller, send, exchange, channel.ready)


def both_streams(
    channel: GrpcChannel,
    operation: Operation,
    *,
    policy: Policy,
    path: str,
    request: WireForm[Q],
    response: WireForm[R],
    errors: Sequence[type[DeclaredError]],
    details: Sequence[Details] = (),
    domain: str,
) -> BothStreamsCall[Q, R]:
    """An operation with a stream either way."""
    send: StreamStreamMultiCallable[bytes, bytes] = channel.grpc.stream_stream(path)
    caller = channel.new_caller(operation, policy, errors, details, domain)
    exchange = UnaryExchange(operation, request, response)
    return BothStreamsCall(caller, send, exchange, channel.ready)


@dataclass(frozen=True, slots=True)
class ServerStreamCall(Generic[Q, R]):
    """One request, a stream of responses. Its caller's breaker, bulkhead and budget can
    be read.
    """

    caller: AsyncCaller
    _send: UnaryStreamMultiCallable[bytes, bytes]
    _exchange: UnaryExchange[Q, R]
    _ready: Ready | None

    def __call__(self, request: Q, *, deadline: float | None = None) -> AsyncStream[R]:
        """The responses. Raises InvalidRequest at once, CallError as it is read."""
        exchange = self._exchange
        data = exchange.data(request)

        def begin(attempt: Attempt) -> _Pipe[Q, R]:
            sent = with_headers((), attempt)
            try:
                call = self._send(data, timeout=attempt.left, metadata=sent)
            except UsageError:
                raise ChannelClosed from None
            return _Pipe(call, aiter(call), exchange.response)

        return AsyncResponses(
            self.caller,
            begin,
            request=request,
            deadline=deadline,
            stand_in=exchange.instead,
            ready=self._ready,
        )


@dataclass(frozen=True, slots=True)
class BothStreamsCall(Generic[Q, R]):
    """A stream either way. Its caller's breaker, bulkhead and budget can be read."""

    caller: AsyncCaller
    _send: StreamStreamMultiCallable[bytes, bytes]
    _exchange: UnaryExchange[Q, R]
    _ready: Ready | None

    def __call__(
        self, requests: Requests[Q], *, deadline: float | None = None
    ) -> AsyncStream[R]:
        """The responses. Requests are read once the first response is asked for.
        Raises CallError, and what `requests` raises, as it is read.
        """
        exchange = self._exchange
        source = Source(requests, exchange.data)

        def begin(attempt: Attempt) -> _Pipe[Q, R]:
            return _sending(self._send, exchange, source, attempt)

        return AsyncResponses(
            self.caller,
            begin,
            request=requests,
            deadline=deadline,
            stand_in=exchange.instead,
            ready=self._ready,
            after=source.close,
        )


@dataclass(frozen=True, slots=True)
class ClientStreamCall(Generic[Q, R]):
    """A stream of requests, one response. Its caller's breaker, bulkhead and budget can
    be read.
    """

    caller: AsyncCaller
    _send: StreamStreamMultiCallable[bytes, bytes]
    _exchange: UnaryExchange[Q, R]
    _ready: Ready | None

    async def __call__(
        self, requests: Requests[Q], *, deadline: float | None = None
    ) -> R:
        """Calls the operation under its policy. Raises CallError, and what `requests`
        raises.
        """
        exchange = self._exchange
        source = Source(requests, exchange.data)

        async def attempt(attempt: Attempt) -> R:
            if self._ready is not None:
                await self._ready(attempt)
            pipe = _sending(self._send, exchange, source, attempt)
            try:
                found = await pipe.read(None)
                if found is None or await pipe.read(None) is not None:
                    raise WireError("there is not one response")
            finally:
                pipe.cancel()
                await pipe.finish()
            return found[0]

        caller = self.caller
        try:
            return await caller.call(attempt, deadline=deadline)
        except CallError as error:
            if caller.fallback is None:
                raise
            answer = exchange.instead(await caller.instead(requests, error))
            caller.stood_in(error)
            return answer
        finally:
            await source.close()


class _Cancellable(Protocol):
    def cancel(self) -> bool: ...


class _Pipe(Generic[Q, R]):
    """See `Pipe`: one attempt, and what it sends as a stream."""

    def __init__(
        self,
        call: _Cancellable,
        answers: AsyncIterator[bytes],
        response: WireForm[R],
        outgoing: Outgoing[Q] | None = None,
        ending: Ending | None = None,
    ) -> None:
        self._call = call
        self._answers = answers
        self._response = response
        self._outgoing = outgoing
        self._ending = ending

    async def read(self, limit: float | None) -> tuple[R] | None:
        """See `Pipe`."""
        if limit is None:
            return await self._read()
        timeout = asyncio.timeout(limit)
        try:
            async with timeout:
                return await self._read()
        except TimeoutError as error:
            if not timeout.expired():
                raise
            raise AttemptTimedOut from error

    def cancel(self) -> None:
        """See `Pipe`."""
        self._call.cancel()
        if self._outgoing is not None:
            self._outgoing.cancel()

    async def finish(self) -> None:
        """See `Pipe`."""
        if self._outgoing is not None:
            await self._outgoing.finish()

    async def _read(self) -> tuple[R] | None:
        try:
            async for data in self._answers:
                return (self._response.decode(data),)
        except AioRpcError as error:
            self._check_requests()
            if self._ending is None:
                raise
            meant = await self._ending.meant(error)
            if meant is error:
                raise
            if meant is not None:
                raise meant from None
        except UsageError:
            raise ChannelClosed from None
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            self._check_requests()
            # Nobody cancelled us: grpc tells so of a channel that was closed.
            raise ChannelClosed from None
        return None

    def _check_requests(self) -> None:
        """Raises what the caller's own iterator raised, which ended the call."""
        if self._outgoing is not None and self._outgoing.error is not None:
            raise self._outgoing.error


def _sending(
    send: StreamStreamMultiCallable[bytes, bytes],
    exchange: UnaryExchange[Q, R],
    source: Source[Q],
    attempt: Attempt,
) -> _Pipe[Q, R]:
    """An attempt that sends a stream."""
    sent = with_headers((), attempt)
    try:
        call = send(timeout=attempt.left, metadata=sent)
    except UsageError:
        raise ChannelClosed from None
    ending = Ending()
    call.add_done_callback(ending.note)
    outgoing = Outgoing(call, source, attempt)
    return _Pipe(call, aiter(call), exchange.response, outgoing, ending)
