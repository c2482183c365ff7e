"""Calls over gRPC from plain threads whose request, response or both are streams."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from threading import Timer
from typing import Generic, Protocol, TypeVar

from grpc import (
    FutureCancelledError,
    RpcError,
    StatusCode,
    StreamStreamMultiCallable,
    StreamUnaryMultiCallable,
    UnaryStreamMultiCallable,
)

from .attempt import Attempt
from .errors import CallError, DeclaredError
from .grpc_exchange import UnaryExchange, with_headers
from .grpc_outcome import AttemptTimedOut, ChannelClosed
from .grpc_thread_outgoing import ThreadOutgoing, ThreadSource
from .grpc_threads import ThreadGrpcChannel, addressed, failed_call
from .operation import Operation
from .policy import Policy
from .streams import Stream
from .thread_caller import ThreadCaller
from .thread_stream_caller import ThreadResponses
from .wire_form import Details, WireForm

Q = TypeVar("Q")
R = TypeVar("R")


def thread_server_stream(
    channel: ThreadGrpcChannel,
    operation: Operation,
    *,
    policy: Policy,
    path: str,
    request: WireForm[Q],
    response: WireForm[R],
    errors: Sequence[type[DeclaredError]],
    details: Sequence[Details] = (),
    domain: str,
) -> ThreadServerStreamCall[Q, R]:
    """An operation with one request and a stream of responses."""
    send: UnaryStreamMultiCallable[bytes, bytes] = channel.grpc.unary_stream(path)
    caller = channel.new_caller(operation, policy, errors, details, domain)
    exchange = UnaryExchange(operation, request, response)
    return ThreadServerStreamCall(caller, channel, send, exchange)


def thread_client_stream(
    channel: ThreadGrpcChannel,
    operation: Operation,
    *,
    policy: Policy,
    path: str,
    request: WireForm[Q],
    response: WireForm[R],
    errors: Sequence[type[DeclaredError]],
    details: Sequence[Details] = (),
    domain: str,
) -> ThreadClientStreamCall[Q, R]:
    """An operation with a stream of requests and one response."""
    send: StreamUnaryMultiCallable[bytes, bytes] = channel.grpc.stream_unary(path)
    caller = channel.new_caller(operation, policy, errors, details, domain)
    exchange = UnaryExchange(operation, request, response)
    return ThreadClientStreamCall(caller, channel, send, exchange)


def thread_both_streams(
    channel: ThreadGrpcChannel,
    operation: Operation,
    *,
    policy: Policy,
    path: str,
    request: WireForm[Q],
    response: WireForm[R],
    errors: Sequence[type[DeclaredError]],
    details: Sequence[Details] = (),
    domain: str,
) -> ThreadBothStreamsCall[Q, R]:
    """An operation with a stream either way."""
    send: StreamStreamMultiCallable[bytes, bytes] = channel.grpc.stream_stream(path)
    caller = channel.new_caller(operation, policy, errors, details, domain)
    exchange = UnaryExchange(operation, request, response)
    return ThreadBothStreamsCall(caller, channel, send, exchange)


@dataclass(frozen=True, slots=True)
class ThreadServerStreamCall(Generic[Q, R]):
    """One request, a stream of responses. Its caller's breaker, bulkhead and budget can
    be read.
    """

    caller: ThreadCaller
    _channel: ThreadGrpcChannel
    _send: UnaryStreamMultiCallable[bytes, bytes]
    _exchange: UnaryExchange[Q, R]

    def __call__(self, request: Q, *, deadline: float | None = None) -> Stream[R]:
        """The responses. Raises InvalidRequest at once, CallError as it is read."""
        channel, exchange = self._channel, self._exchange
        data = exchange.data(request)

        def begin(attempt: Attempt) -> _Pipe[Q, R]:
            _ready(channel, attempt)
            sent = with_headers((), attempt)
            try:
                call = self._send(data, timeout=attempt.left, metadata=sent)
            except ValueError as error:
                _look_behind(error, channel, None)
                raise
            return _Pipe(channel, call, exchange.response)

        return ThreadResponses(
            self.caller,
            begin,
            request=request,
            deadline=deadline,
            stand_in=exchange.instead,
        )


@dataclass(frozen=True, slots=True)
class ThreadBothStreamsCall(Generic[Q, R]):
    """A stream either way. Its caller's breaker, bulkhead and budget can be read."""

    caller: ThreadCaller
    _channel: ThreadGrpcChannel
    _send: StreamStreamMultiCallable[bytes, bytes]
    _exchange: UnaryExchange[Q, R]

    def __call__(
        self, requests: Iterable[Q], *, deadline: float | None = None
    ) -> Stream[R]:
        """The responses. Requests are read, in a thread of grpc's, once the first
        response is asked for. Raises CallError, and what `requests` raises, as it is
        read.
        """
        channel, exchange = self._channel, self._exchange
        source = ThreadSource(requests, exchange.data)

        def begin(attempt: Attempt) -> _Pipe[Q, R]:
            _ready(channel, attempt)
            sent = with_headers((), attempt)
            outgoing = ThreadOutgoing(source, attempt)
            try:
                call = self._send(outgoing, timeout=attempt.left, metadata=sent)
            except ValueError as error:
                _look_behind(error, channel, None)
                raise
            outgoing.begun(call.cancel)
            return _Pipe(channel, call, exchange.response, outgoing)

        return ThreadResponses(
            self.caller,
            begin,
            request=requests,
            deadline=deadline,
            stand_in=exchange.instead,
            after=source.close,
        )


@dataclass(frozen=True, slots=True)
class ThreadClientStreamCall(Generic[Q, R]):
    """A stream of requests, one response. Its caller's breaker, bulkhead and budget can
    be read.
    """

    caller: ThreadCaller
    _channel: ThreadGrpcChannel
    _send: StreamUnaryMultiCallable[bytes, bytes]
    _exchange: UnaryExchange[Q, R]

    def __call__(self, requests: Iterable[Q], *, deadline: float | None = None) -> R:
        """Calls the operation under its policy. Requests are read in a thread of grpc's.
        Raises CallError, and what `requests` raises.
        """
        channel, exchange = self._channel, self._exchange
        source = ThreadSource(requests, exchange.data)

        def attempt(attempt: Attempt) -> R:
            _ready(channel, attempt)
            sent = with_headers((), attempt)
            outgoing = ThreadOutgoing(source, attempt)
            try:
                call = self._send.future(outgoing, timeout=attempt.left, metadata=sent)
            except ValueError as error:
                _look_behind(error, channel, None)
                raise
            outgoing.begun(call.cancel)
            try:
                answer = call.result()
            except (RpcError, FutureCancelledError) as error:
                _look_behind(error, channel, outgoing)
                raise
            finally:
                outgoing.stop()
                call.cancel()
            return exchange.response.decode(answer)

        caller = self.caller
        try:
            return caller.call(attempt, deadline=deadline)
        except CallError as error:
            if caller.fallback is None:
                raise
            answer = exchange.instead(caller.instead(requests, error))
            caller.stood_in(error)
            return answer
        finally:
            source.close()


class _Readable(Iterator[bytes], Protocol):
    """The receiving half of a call of grpc's."""

    def cancel(self) -> bool: ...


class _Pipe(Generic[Q, R]):
    """See `ThreadPipe`: one attempt, and what it sends as a stream."""

    def __init__(
        self,
        channel: ThreadGrpcChannel,
        call: _Readable,
        response: WireForm[R],
        outgoing: ThreadOutgoing[Q] | None = None,
    ) -> None:
        self._channel = channel
        self._call = call
        self._response = response
        self._outgoing = outgoing
        self._late = False

    def read(self, limit: float | None) -> tuple[R] | None:
        """See `ThreadPipe`."""
        if limit is None:
            return self._read()
        # grpc knows one time limit of a call, which is that of the whole stream.
        timer = Timer(limit, self._expire)
        timer.daemon = True
        timer.start()
        try:
            return self._read()
        finally:
            timer.cancel()

    def cancel(self) -> None:
        """See `ThreadPipe`."""
        if self._outgoing is not None:
            self._outgoing.stop()
        self._call.cancel()

    def _expire(self) -> None:
        self._late = True
        self._call.cancel()

    def _read(self) -> tuple[R] | None:
        try:
            for data in self._call:
                return (self._response.decode(data),)
        except RpcError as error:
            if self._late:
                raise AttemptTimedOut from error
            _look_behind(error, self._channel, self._outgoing)
            raise
        return None


def _ready(channel: ThreadGrpcChannel, attempt: Attempt) -> None:
    """Returns when there is something to send to."""
    channel.check_process()
    if channel.closed:
        raise ChannelClosed
    if channel.book is not None:
        addressed(channel.book, attempt)


def _look_behind(
    error: Exception, channel: ThreadGrpcChannel, outgoing: ThreadOutgoing[Q] | None
) -> None:
    """Raises what an error of grpc's stands for, where that is another one."""
    if outgoing is not None:
        outgoing.stop()
        if outgoing.error is not None:
            raise outgoing.error
    # A channel that was closed a moment ago takes no call, and ends those it has.
    failed = failed_call(error)
    if channel.closed and (failed is None or failed.code() is StatusCode.CANCELLED):
        raise ChannelClosed
