# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A channel of grpc.aio that is made anew when its certificates or addresses have changed.

Calls that have begun come to their end on the channel that they began on; it is closed
after the last of them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from types import TracebackType, new_class
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

from grpc import ChannelConnectivity
from grpc.aio import (
    Call,
    Channel,
    StreamStreamCall,
    StreamStreamMultiCallable,
    StreamUnaryCall,
    StreamUnaryMultiCallable,
    UnaryStreamCall,
    UnaryStreamMultiCallable,
    UnaryUnaryCall,
    UnaryUnaryMultiCallable,
    UsageError,
    insecure_channel,
    secure_channel,
)

from .grpc_making import Making, Plan

Q = TypeVar("Q")
R = TypeVar("R")
C = TypeVar("C", bound=Call)
M = TypeVar("M")

if TYPE_CHECKING:
    _StreamUnaryBase = StreamUnaryMultiCallable
    _StreamStreamBase = StreamStreamMultiCallable
else:
    # Older releases of grpc have these without the types that they carry.
    _StreamUnaryBase, _StreamStreamBase = (
        new_class(base.__name__, (base, Generic[Q, R]))
        for base in (StreamUnaryMultiCallable, StreamStreamMultiCallable)
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
        self.over: Callable[[], None] | None = None

    def follow(self, call: C) -> C:
        """Counts a call until it has ended."""
        self.calls += 1
        call.add_done_callback(self._ended)
        return call

    def _ended(self, _: object) -> None:
        self.calls -= 1
        if not self.calls and self.over is not None:
            self.over()


class RenewedChannel(Channel):
    """Behaves as the channel that `plan` asks for, whichever that is at the time."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._line: _Line | None = None
        self._old: set[_Line] = set()
        self._closing: set[asyncio.Task[None]] = set()
        self._closed = False

    def line(self) -> _Line:
        """What a call goes over now. Raises NoAddress, and UsageError after `close`."""
        if self._closed:
            raise UsageError("Channel is closed.")
        making = self._plan.now()
        line = self._line
        if line is None or line.making is not making:
            if line is not None:
                self._retire(line)
            line = self._line = _Line(self._plan, making)
        return line

    def _retire(self, line: _Line) -> None:
        def end() -> None:
            self._old.discard(line)
            closing = asyncio.get_running_loop().create_task(line.channel.close())
            self._closing.add(closing)
            closing.add_done_callback(self._closing.discard)

        self._old.add(line)
        line.over = end
        if not line.calls:
            end()

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

    def get_state(self, try_to_connect: bool = False) -> ChannelConnectivity:
        """As grpc's."""
        return self.line().channel.get_state(try_to_connect)

    async def wait_for_state_change(
        self, last_observed_state: ChannelConnectivity
    ) -> None:
        """As grpc's."""
        await self.line().channel.wait_for_state_change(last_observed_state)

    async def channel_ready(self) -> None:
        """As grpc's."""
        await self.line().channel.channel_ready()

    async def close(self, grace: float | None = None) -> None:
        """As grpc's."""
        self._closed = True
        lines = [*self._old, *([] if self._line is None else [self._line])]
        self._line = None
        self._old.clear()
        for line in lines:
            line.over = None
        await asyncio.gather(
            *(line.channel.close(grace) for line in lines), *self._closing
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> bool | None:
        await self.close()
        return None


class _Routed(Generic[M]):
    """Calls of one method; `make` gives what a channel makes them with."""

    def __init__(self, channel: RenewedChannel, make: Callable[[Channel], M]) -> None:
        self._channel = channel
        self._make = make
        self._last: tuple[_Line, M] | None = None

    def _now(self) -> tuple[_Line, M]:
        line = self._channel.line()
        if self._last is None or self._last[0] is not line:
            self._last = line, self._make(line.channel)
        return self._last


class _UnaryUnary(
    _Routed[UnaryUnaryMultiCallable[Q, R]], UnaryUnaryMultiCallable[Q, R]
):
    def __call__(self, *given: Any, **named: Any) -> UnaryUnaryCall[Q, R]:
        line, send = self._now()
        return line.follow(send(*given, **named))


class _UnaryStream(
    _Routed[UnaryStreamMultiCallable[Q, R]], UnaryStreamMultiCallable[Q, R]
):
    def __call__(self, *given: Any, **named: Any) -> UnaryStreamCall[Q, R]:
        line, send = self._now()
        return line.follow(send(*given, **named))


class _StreamUnary(_Routed[_StreamUnaryBase[Q, R]], _StreamUnaryBase[Q, R]):
    def __call__(self, *given: Any, **named: Any) -> StreamUnaryCall[Q, R]:
        line, send = self._now()
        return line.follow(send(*given, **named))


class _StreamStream(_Routed[_StreamStreamBase[Q, R]], _StreamStreamBase[Q, R]):
    def __call__(self, *given: Any, **named: Any) -> StreamStreamCall[Q, R]:
        line, send = self._now()
        return line.follow(send(*given, **named))
