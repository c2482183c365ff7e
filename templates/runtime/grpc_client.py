"""Calls over gRPC: a channel, and on it operations with their policies.

gRPC itself repeats only what never reached a server's code (transparent retries). It is
given no retry policy, and takes none from the name service, so that repeats happen here
and nowhere else.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from grpc import ChannelCredentials, StatusCode
from grpc.aio import (
    AioRpcError,
    UnaryUnaryMultiCallable,
    insecure_channel,
    secure_channel,
)

from .budget import RetryBudget
from .caller import AsyncCaller, Attempt
from .errors import DeclaredError, InvalidRequest
from .grpc_outcome import (
    IDEMPOTENCY_KEY,
    LONGEST_KEY,
    AttemptTimedOut,
    ChannelClosed,
    Classifier,
)
from .operation import Operation
from .options import ClientOptions
from .policy import Policy
from .protobuf_codec import Details, WireForm
from .protobuf_values import WireError

Q = TypeVar("Q")
R = TypeVar("R")

# A server that inherited the time limit may notice its end this much earlier.
_EARLY = 0.005

CHANNEL_OPTIONS: tuple[tuple[str, int | str], ...] = (
    # No policy from DNS TXT records. `grpc.enable_retries` stays on: off, it would take
    # the transparent retries away too, which are all that is left.
    ("grpc.service_config_disable_resolution", 1),
    # A server may refuse pings more frequent than every five minutes (gRFC A8). Keepalive
    # also bounds, through TCP_USER_TIMEOUT, how long sent data may go unacknowledged.
    ("grpc.keepalive_time_ms", 310_000),
    ("grpc.keepalive_timeout_ms", 20_000),
    # By default a channel waits up to two minutes before it tries to connect again, so
    # long after the server is back and a circuit breaker would probe.
    ("grpc.initial_reconnect_backoff_ms", 250),
    ("grpc.max_reconnect_backoff_ms", 5_000),
)
"""What every channel is made with, besides the longest response that it reads."""


class GrpcChannel:
    """One channel to one service, shared by its operations, with their retry budget.

    `target` is a gRPC name, such as `dns:///payments:50051`; without `credentials` the
    connection is not encrypted. Belongs to the event loop that first uses it.
    """

    def __init__(
        self,
        target: str,
        *,
        credentials: ChannelCredentials | None = None,
        options: ClientOptions,
    ) -> None:
        limit = ("grpc.max_receive_message_length", options.max_response)
        settings = (*CHANNEL_OPTIONS, limit)
        if credentials is None:
            self._channel = insecure_channel(target, settings)
        else:
            self._channel = secure_channel(target, credentials, settings)
        self._options = options
        self._budget: RetryBudget | None = None

    def unary(
        self,
        operation: Operation,
        *,
        policy: Policy,
        path: str,
        request: WireForm[Q],
        response: WireForm[R],
        errors: Sequence[type[DeclaredError]],
        details: Sequence[Details] = (),
        domain: str,
    ) -> UnaryCall[Q, R]:
        """An operation with one request and one response.

        `errors` are what it declares, in `domain`; `details` the codecs of their records.
        """
        if self._budget is None:
            self._budget = RetryBudget(policy.budget)
        caller = AsyncCaller(
            operation,
            policy,
            options=self._options,
            budget=self._budget,
            classify=Classifier(operation, domain, errors, details),
        )
        # Bytes go in and out: a request is encoded once, whatever its attempts.
        send: UnaryUnaryMultiCallable[bytes, bytes] = self._channel.unary_unary(path)
        return UnaryCall(operation, caller, send, request, response)

    async def close(self) -> None:
        """Ends what is under way, and the connections."""
        await self._channel.close()


@dataclass(frozen=True, slots=True)
class UnaryCall(Generic[Q, R]):
    """One operation of a client. Its caller's breaker, bulkhead and budget can be read."""

    operation: Operation
    caller: AsyncCaller
    _send: UnaryUnaryMultiCallable[bytes, bytes]
    _request: WireForm[Q]
    _response: WireForm[R]

    async def __call__(
        self,
        request: Q,
        *,
        idempotency_key: str | None = None,
        deadline: float | None = None,
    ) -> R:
        """Calls the operation under its policy. `deadline`: seconds from now.

        Raises CallError. The same key and the same bytes travel with every attempt.
        """
        operation = self.operation
        try:
            data = self._request.encode(request)
        except WireError as error:
            raise _invalid(operation, str(error)) from error
        metadata: tuple[tuple[str, str], ...] = ()
        if idempotency_key is not None:
            if not _is_key(idempotency_key):
                raise _invalid(
                    operation,
                    f"an idempotency key is 1 to {LONGEST_KEY} printable ASCII "
                    "characters, with no space at its ends",
                )
            metadata = ((IDEMPOTENCY_KEY, idempotency_key),)
        send, response = self._send, self._response

        async def attempt(attempt: Attempt) -> R:
            sent = metadata
            if attempt.headers:
                named = attempt.headers.items()
                sent += tuple((name.lower(), value) for name, value in named)
            started = time.monotonic()
            try:
                answer = await send(data, timeout=attempt.timeout, metadata=sent)
            except AioRpcError as error:
                late = error.code() is StatusCode.DEADLINE_EXCEEDED
                # Earlier than that, the server spoke of a deadline of its own.
                spent = time.monotonic() - started
                if late and spent >= attempt.timeout - _EARLY:
                    raise AttemptTimedOut from error
                raise
            except asyncio.CancelledError:
                task = asyncio.current_task()
                if task is not None and task.cancelling():
                    raise
                # Nobody cancelled us: grpc tells so of a channel that was closed.
                raise ChannelClosed from None
            return response.decode(answer)

        return await self.caller.call(attempt, deadline=deadline)


def _invalid(operation: Operation, message: str) -> InvalidRequest:
    error = InvalidRequest(message)
    error.operation = operation.id
    return error


def _is_key(key: str) -> bool:
    return (
        0 < len(key) <= LONGEST_KEY
        and key.isascii()
        and key.isprintable()
        and key == key.strip()
    )
