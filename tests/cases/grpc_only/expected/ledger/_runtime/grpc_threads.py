# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls over gRPC from plain threads: a channel, and on it operations with their policies.

As over asyncio, gRPC itself repeats only what never reached a server's code.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from grpc import (
    Call,
    Channel,
    ChannelCredentials,
    RpcError,
    StatusCode,
    UnaryUnaryMultiCallable,
    insecure_channel,
    secure_channel,
)

from .attempt import Attempt
from .errors import CallError, DeclaredError
from .forks import ForkedClient, renew_after_fork
from .grpc_exchange import (
    Metadata,
    UnaryExchange,
    channel_options,
    timed_out,
    with_headers,
)
from .grpc_outcome import AttemptTimedOut, ChannelClosed, Classifier, FailedCall
from .operation import Operation
from .policy import Policy
from .thread_caller import ThreadCaller
from .thread_options import ThreadClientOptions
from .thread_parts import SharedBudget
from .tls_files import TlsFiles
from .wire_form import Details, WireForm

if TYPE_CHECKING:
    from .addresses import AddressBook

Q = TypeVar("Q")
R = TypeVar("R")


class ThreadGrpcChannel:
    """One channel to one service, shared by its operations, with their retry budget; any
    number of threads may share it. In a forked child calls raise ForkedClient. A client
    that is made there works if GRPC_ENABLE_FORK_SUPPORT=1 stood in the environment when
    the program began, which is grpc's own condition.

    `target` is a gRPC name, such as `dns:///payments:50051`, or the addresses themselves,
    `ipv4:10.0.0.1:50051,10.0.0.2:50051`; calls go to all servers in turn. With
    `options.resolver` that is asked instead of gRPC's own. Without `credentials` the
    connection is not encrypted.
    """

    def __init__(
        self,
        target: str,
        *,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions,
    ) -> None:
        settings = channel_options(options.max_response)
        self.grpc: Channel
        """grpc's own channel."""
        self.book: AddressBook | None = None
        if options.resolver is not None or isinstance(credentials, TlsFiles):
            from .grpc_making import Plan
            from .grpc_thread_lines import ThreadRenewedChannel

            plan = Plan(target, credentials, options.resolver, settings)
            self.book = plan.book
            self.grpc = ThreadRenewedChannel(plan)
        elif credentials is not None:
            self.grpc = secure_channel(target, credentials, settings)
        else:
            self.grpc = insecure_channel(target, settings)
        self._target = target
        self._options = options
        self._budget = SharedBudget(options.budget)
        self._forked = False
        self.closed = False
        renew_after_fork(self)

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
    ) -> ThreadUnaryCall[Q, R]:
        """An operation with one request and one response.

        `errors` are what it declares, in `domain`; `details` the codecs of their records.
        """
        caller = self.new_caller(operation, policy, errors, details, domain)
        send: UnaryUnaryMultiCallable[bytes, bytes] = self.grpc.unary_unary(path)
        exchange = UnaryExchange(operation, request, response)
        return ThreadUnaryCall(caller, self, send, exchange)

    def new_caller(
        self,
        operation: Operation,
        policy: Policy,
        errors: Sequence[type[DeclaredError]],
        details: Sequence[Details],
        domain: str,
    ) -> ThreadCaller:
        """What makes the calls of an operation under its policy."""
        caller = ThreadCaller(
            operation,
            policy,
            options=self._options,
            budget=self._budget,
            classify=Classifier(operation, domain, errors, failed_call, details),
        )
        if self._options.states is not None:
            self._options.states.add(self, caller.state(self._target))
        return caller

    def check_process(self) -> None:
        """Raises ForkedClient in the child of a fork."""
        if self._forked:
            raise ForkedClient(
                f"the client of {self._target} was made before this process was forked, "
                "and its threads do not live on in the child: make one there, in a "
                "program started with GRPC_ENABLE_FORK_SUPPORT=1, or spawn processes"
            )

    def close(self) -> None:
        """Ends what is under way, and the connections."""
        self.closed = True
        if self._options.states is not None:
            self._options.states.remove(self)
        if not self._forked:
            self.grpc.close()

    def renew(self) -> None:
        """After a fork: refuses calls."""
        self._forked = True


class ThreadUnaryCall(Generic[Q, R]):
    """One operation of a client. Its caller's breaker, bulkhead and budget can be read."""

    __slots__ = ("_channel", "_exchange", "_send", "caller")

    def __init__(
        self,
        caller: ThreadCaller,
        channel: ThreadGrpcChannel,
        send: UnaryUnaryMultiCallable[bytes, bytes],
        exchange: UnaryExchange[Q, R],
    ) -> None:
        self.caller = caller
        self._channel = channel
        self._send = send
        self._exchange = exchange

    def __call__(
        self,
        request: Q,
        *,
        idempotency_key: str | None = None,
        deadline: float | None = None,
    ) -> R:
        """Calls the operation under its policy, from any thread. `deadline`: seconds
        from now.

        Raises CallError. The same key and the same bytes travel with every attempt.
        """
        exchange = self._exchange
        self._channel.check_process()
        data = exchange.data(request)
        metadata: Metadata = ()
        if idempotency_key is not None:
            metadata = exchange.metadata(idempotency_key)
        caller = self.caller
        attempt = partial(self._attempt, data, metadata)
        if caller.fallback is None:
            return caller.call(attempt, deadline=deadline)
        try:
            return caller.call(attempt, deadline=deadline)
        except CallError as error:
            answer = exchange.instead(caller.instead(request, error))
            caller.stood_in(error)
            return answer

    def _attempt(self, data: bytes, metadata: Metadata, attempt: Attempt) -> R:
        channel = self._channel
        if channel.closed:
            raise ChannelClosed
        if attempt.headers:
            metadata = with_headers(metadata, attempt)
        if channel.book is not None:
            addressed(channel.book, attempt)
        started = time.monotonic()
        try:
            answer = self._send(data, timeout=attempt.timeout, metadata=metadata)
        except RpcError as error:
            failed = failed_call(error)
            if failed is not None:
                if timed_out(failed.code(), started, attempt):
                    raise AttemptTimedOut from error
                if channel.closed and failed.code() is StatusCode.CANCELLED:
                    raise ChannelClosed from None
            raise
        except ValueError:
            # What grpc says of a channel that was closed a moment ago.
            if channel.closed:
                raise ChannelClosed from None
            raise
        return self._exchange.response.decode(answer)


def addressed(book: AddressBook, attempt: Attempt) -> None:
    """Returns once there is an address, or none can be had; so long the attempt has less
    time left. Raises AttemptTimedOut.
    """
    started = time.monotonic()
    if not book.wait(attempt.timeout):
        raise AttemptTimedOut(sent=False)
    attempt.spend(time.monotonic() - started)


def failed_call(cause: Exception) -> FailedCall | None:
    # An error of a call is the call itself.
    return cause if isinstance(cause, Call) else None
