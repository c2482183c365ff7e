"""Calls over gRPC from asyncio: a channel, and on it operations with their policies.

gRPC itself repeats only what never reached a server's code (transparent retries). It is
given no retry policy, and takes none from the name service, so that repeats happen here
and nowhere else.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from grpc import ChannelCredentials
from grpc.aio import (
    AioRpcError,
    Channel,
    UnaryUnaryMultiCallable,
    UsageError,
    insecure_channel,
    secure_channel,
)

from .attempt import Attempt
from .budget import RetryBudget
from .caller import AsyncCaller
from .errors import CallError, DeclaredError
from .grpc_exchange import (
    Metadata,
    UnaryExchange,
    channel_options,
    timed_out,
    with_headers,
)
from .grpc_outcome import AttemptTimedOut, ChannelClosed, Classifier, FailedCall
from .operation import Operation
from .options import ClientOptions
from .policy import Policy
from .tls_files import TlsFiles
from .wire_form import Details, WireForm

if TYPE_CHECKING:
    from .addresses import AddressBook

Q = TypeVar("Q")
R = TypeVar("R")

Ready: TypeAlias = Callable[[Attempt], Awaitable[None]]
"""Returns once an attempt can be sent, which has so much less time left by then. Raises
AttemptTimedOut.
"""


class GrpcChannel:
    """One channel to one service, shared by its operations, with their retry budget.

    `target` is a gRPC name, such as `dns:///payments:50051`, or the addresses themselves,
    `ipv4:10.0.0.1:50051,10.0.0.2:50051`; calls go to all servers in turn. With
    `options.resolver` that is asked instead of gRPC's own. Without `credentials` the
    connection is not encrypted. Belongs to the event loop that first uses it.
    """

    def __init__(
        self,
        target: str,
        *,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions,
    ) -> None:
        settings = channel_options(options.max_response)
        self.grpc: Channel
        """grpc's own channel."""
        self.ready: Ready | None = None
        """Where a resolver says where the servers are."""
        if options.resolver is not None or isinstance(credentials, TlsFiles):
            from .grpc_lines import RenewedChannel
            from .grpc_making import Plan

            plan = Plan(target, credentials, options.resolver, settings)
            self.grpc = RenewedChannel(plan)
            if plan.book is not None:
                self.ready = partial(_addressed, plan.book)
        elif credentials is not None:
            self.grpc = secure_channel(target, credentials, settings)
        else:
            self.grpc = insecure_channel(target, settings)
        self._target = target
        self._options = options
        self._budget = RetryBudget(options.budget)

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
        caller = self.new_caller(operation, policy, errors, details, domain)
        send: UnaryUnaryMultiCallable[bytes, bytes] = self.grpc.unary_unary(path)
        exchange = UnaryExchange(operation, request, response)
        return UnaryCall(caller, send, exchange, self.ready)

    def new_caller(
        self,
        operation: Operation,
        policy: Policy,
        errors: Sequence[type[DeclaredError]],
        details: Sequence[Details],
        domain: str,
    ) -> AsyncCaller:
        """What makes the calls of an operation under its policy."""
        caller = AsyncCaller(
            operation,
            policy,
            options=self._options,
            budget=self._budget,
            classify=Classifier(operation, domain, errors, _failed_call, details),
        )
        if self._options.states is not None:
            self._options.states.add(self, caller.state(self._target))
        return caller

    async def close(self) -> None:
        """Ends what is under way, and the connections."""
        if self._options.states is not None:
            self._options.states.remove(self)
        await self.grpc.close()


class UnaryCall(Generic[Q, R]):
    """One operation of a client. Its caller's breaker, bulkhead and budget can be read."""

    __slots__ = ("_exchange", "_ready", "_send", "caller")

    def __init__(
        self,
        caller: AsyncCaller,
        send: UnaryUnaryMultiCallable[bytes, bytes],
        exchange: UnaryExchange[Q, R],
        ready: Ready | None,
    ) -> None:
        self.caller = caller
        self._send = send
        self._exchange = exchange
        self._ready = ready

    def __call__(
        self,
        request: Q,
        *,
        idempotency_key: str | None = None,
        deadline: float | None = None,
    ) -> Coroutine[object, object, R]:
        """Calls the operation under its policy. `deadline`: seconds from now.

        Raises CallError. The same key and the same bytes travel with every attempt.
        """
        exchange = self._exchange
        data = exchange.data(request)
        metadata: Metadata = ()
        if idempotency_key is not None:
            metadata = exchange.metadata(idempotency_key)
        caller = self.caller
        answer = caller.call(partial(self._attempt, data, metadata), deadline=deadline)
        if caller.fallback is None:
            return answer
        return self._or_instead(request, answer)

    async def _attempt(self, data: bytes, metadata: Metadata, attempt: Attempt) -> R:
        if attempt.headers:
            metadata = with_headers(metadata, attempt)
        if self._ready is not None:
            await self._ready(attempt)
        started = time.monotonic()
        try:
            answer = await self._send(data, timeout=attempt.timeout, metadata=metadata)
        except AioRpcError as error:
            if timed_out(error.code(), started, attempt):
                raise AttemptTimedOut from error
            raise
        except UsageError:
            raise ChannelClosed from None
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            # Nobody cancelled us: grpc tells so of a channel that was closed.
            raise ChannelClosed from None
        return self._exchange.response.decode(answer)

    async def _or_instead(self, request: Q, answer: Coroutine[object, object, R]) -> R:
        try:
            return await answer
        except CallError as error:
            other = self._exchange.instead(await self.caller.instead(request, error))
            self.caller.stood_in(error)
            return other


async def _addressed(book: AddressBook, attempt: Attempt) -> None:
    """See `Ready`: there is an address by then, or none can be had."""
    started = time.monotonic()
    if not await book.awaited(attempt.timeout):
        raise AttemptTimedOut(sent=False)
    attempt.spend(time.monotonic() - started)


def _failed_call(cause: Exception) -> FailedCall | None:
    return cause if isinstance(cause, AioRpcError) else None
