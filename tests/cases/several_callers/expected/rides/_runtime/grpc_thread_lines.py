# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A channel of grpc, for threads, that is made anew when its certificates or addresses have
changed; as grpc_lines.py does it for asyncio.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock, Thread
from types import new_class
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from grpc import (
    Channel,
    ChannelConnectivity,
    RpcContext,
    StreamStreamMultiCallable,
    StreamUnaryMultiCallable,
    UnaryStreamMultiCallable,
    UnaryUnaryMultiCallable,
    insecure_channel,
    secure_channel,
)

from .grpc_making import Making, Plan

Q = TypeVar("Q")
R = TypeVar("R")
C = TypeVar("C", bound=RpcContext)
M = TypeVar("M")

if TYPE_CHECKING:
    _UnaryUnaryBase = UnaryUnaryMultiCallable
    _UnaryStreamBase = UnaryStreamMultiCallable
    _StreamUnaryBase = StreamUnaryMultiCallable
    _StreamStreamBase = StreamStreamMultiCallable
else:
    # Of types that grpc's own classes take, they know nothing at run time.
    _UnaryUnaryBase, _UnaryStreamBase, _StreamUnaryBase, _StreamStreamBase = (
        new_class(base.__name__, (base, Generic[Q, R]))
        for base in (
            UnaryUnaryMultiCallable,
            UnaryStreamMultiCallable,
            StreamUnaryMultiCallable,
            StreamStreamMultiCallable,
        )
    )


class _Line:
    """One channel, and how many calls are on it."""

    def __init__(self, plan: Plan, making: Making) -> None:
        credentials = plan.credentials(making)
        if credentials is None:
            self.channel = insecure_channel(making.target, plan.settings)
        else:
            self.channel = secure_channel(making.target, credentials, plan.settings)
        self.making = making
        self.calls = 0
        self.old = False


class ThreadRenewedChannel(Channel):
    """Behaves as the channel that `plan` asks for, whichever that is at the time."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lines: list[_Line] = []
        self._lock = Lock()
        self._closed = False

    def enter(self) -> _Line:
        """What a call goes over now, counted until `leave`. Raises NoAddress, and
        ValueError after `close`, as grpc does.
        """
        making = self._plan.now()
        idle: _Line | None = None
        with self._lock:
            if self._closed:
                raise ValueError("Cannot invoke RPC on closed channel!")
            line = self._lines[-1] if self._lines else None
            if line is None or line.making is not making:
                if line is not None:
                    line.old = True
                    if not line.calls:
                        idle = line
                        self._lines.remove(line)
                line = _Line(self._plan, making)
                self._lines.append(line)
            line.calls += 1
        if idle is not None:
            idle.channel.close()
        return line

    def leave(self, line: _Line) -> None:
        """The call has ended."""
        with self._lock:
            line.calls -= 1
            over = line.old and not line.calls and line in self._lines
            if over:
                self._lines.remove(line)
        if over:
            # Not here: this may be the thread in which grpc tells of the call's end, and
            # closing waits for what that thread still has to tell of it.
            Thread(
                target=line.channel.close, name="close old channel", daemon=True
            ).start()

    def unary_unary(
        self,
        method: str,
        request_serializer: Callable[[Q], bytes] | None = None,
        response_deserializer: Callable[[bytes], R] | None = None,
    ) -> UnaryUnaryMultiCallable[Q, R]:
        """As grpc's."""
        return _UnaryUnary(
            self,
            lambda channel: channel.unary_unary(
                method, request_serializer, response_deserializer
            ),
        )

    def unary_stream(
        self,
        method: str,
        request_serializer: Callable[[Q], bytes] | None = None,
        response_deserializer: Callable[[bytes], R] | None = None,
    ) -> UnaryStreamMultiCallable[Q, R]:
        """As grpc's."""
        return _UnaryStream(
            self,
            lambda channel: channel.unary_stream(
                method, request_serializer, response_deserializer
            ),
        )

    def stream_unary(
        self,
        method: str,
        request_serializer: Callable[[Q], bytes] | None = None,
        response_deserializer: Callable[[bytes], R] | None = None,
    ) -> StreamUnaryMultiCallable[Q, R]:
        """As grpc's."""
        return _StreamUnary(
            self,
            lambda channel: channel.stream_unary(
                method, request_serializer, response_deserializer
            ),
        )

    def stream_stream(
        self,
        method: str,
        request_serializer: Callable[[Q], bytes] | None = None,
        response_deserializer: Callable[[bytes], R] | None = None,
    ) -> StreamStreamMultiCallable[Q, R]:
        """As grpc's."""
        return _StreamStream(
            self,
            lambda channel: channel.stream_stream(
                method, request_serializer, response_deserializer
            ),
        )

    def subscribe(
        self,
        callback: Callable[[ChannelConnectivity], None],
        try_to_connect: bool = False,
    ) -> None:
        """As grpc's, of the channel that is in use now."""
        line = self.enter()
        line.channel.subscribe(callback, try_to_connect)
        self.leave(line)

    def unsubscribe(self, callback: Callable[[ChannelConnectivity], None]) -> None:
        """As grpc's."""
        with self._lock:
            lines = list(self._lines)
        for line in lines:
            line.channel.unsubscribe(callback)

    def close(self) -> None:
        """As grpc's."""
        with self._lock:
            self._closed = True
            lines, self._lines = self._lines, []
        for line in lines:
            line.channel.close()


class _Routed(Generic[M]):
    """Calls of one method; `make` gives what a channel makes them with."""

    def __init__(
        self, channel: ThreadRenewedChannel, make: Callable[[Channel], M]
    ) -> None:
        self._channel = channel
        self._make = make
        self._last: tuple[_Line, M] | None = None

    def _on(self, line: _Line) -> M:
        last = self._last
        if last is None or last[0] is not line:
            last = self._last = line, self._make(line.channel)
        return last[1]

    @contextmanager
    def _during(self) -> Iterator[M]:
        """For a call that blocks until it has ended."""
        line = self._channel.enter()
        try:
            yield self._on(line)
        finally:
            self._channel.leave(line)

    def _begun(self, begin: Callable[[M], C]) -> C:
        """For one that goes on by itself."""
        line = self._channel.enter()
        try:
            call = begin(self._on(line))
        except BaseException:
            self._channel.leave(line)
            raise
        if not call.add_callback(lambda: self._channel.leave(line)):
            self._channel.leave(line)
        return call


class _UnaryUnary(_Routed[_UnaryUnaryBase[Q, R]], _UnaryUnaryBase[Q, R]):
    def __call__(self, *given: Any, **named: Any) -> R:
        with self._during() as send:
            return send(*given, **named)

    def with_call(self, *given: Any, **named: Any) -> Any:
        with self._during() as send:
            return send.with_call(*given, **named)

    def future(self, *given: Any, **named: Any) -> Any:
        return self._begun(lambda send: send.future(*given, **named))


class _UnaryStream(_Routed[_UnaryStreamBase[Q, R]], _UnaryStreamBase[Q, R]):
    def __call__(self, *given: Any, **named: Any) -> Any:
        return self._begun(lambda send: send(*given, **named))


class _StreamUnary(_Routed[_StreamUnaryBase[Q, R]], _StreamUnaryBase[Q, R]):
    def __call__(self, *given: Any, **named: Any) -> R:
        with self._during() as send:
            return send(*given, **named)

    def with_call(self, *given: Any, **named: Any) -> Any:
        with self._during() as send:
            return send.with_call(*given, **named)

    def future(self, *given: Any, **named: Any) -> Any:
        return self._begun(lambda send: send.future(*given, **named))


class _StreamStream(_Routed[_StreamStreamBase[Q, R]], _StreamStreamBase[Q, R]):
    def __call__(self, *given: Any, **named: Any) -> Any:
        return self._begun(lambda send: send(*given, **named))
