# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls core over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .._runtime.wire_form import EMPTY
from .api import ASK_ERRORS, SLOW_ERRORS, TELL_ERRORS
from .policies import ASK, SLOW, TELL, Caller, ask_policy, slow_policy, tell_policy


class CoreGrpcClient:
    """Calls core over gRPC; satisfies `Core`. Safe to share between threads; close it
    at the end, or use it with `with`. In a forked child calls raise ForkedClient:
    make a client there, in a program started with GRPC_ENABLE_FORK_SUPPORT=1.

    `target` is a gRPC name, such as `dns:///host:port`. `caller` picks the policies
    that the contract gives to that caller's calls. Without `credentials` the
    connection is not encrypted.
    """

    def __init__(
        self,
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._channel = ThreadGrpcChannel(
            target,
            credentials=credentials,
            options=options,
        )
        self._call_ask = self._channel.unary(
            ASK,
            policy=ask_policy(caller),
            path="/many_policies.Core/Ask",
            request=EMPTY,
            response=EMPTY,
            errors=ASK_ERRORS,
            domain="core.many_policies",
        )
        self._call_tell = self._channel.unary(
            TELL,
            policy=tell_policy(caller),
            path="/many_policies.Core/Tell",
            request=EMPTY,
            response=EMPTY,
            errors=TELL_ERRORS,
            domain="core.many_policies",
        )
        self._call_slow = self._channel.unary(
            SLOW,
            policy=slow_policy(caller),
            path="/many_policies.Core/Slow",
            request=EMPTY,
            response=EMPTY,
            errors=SLOW_ERRORS,
            domain="core.many_policies",
        )

    def ask(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ask.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_ask(
            None,
            deadline=deadline,
        )

    def tell(
        self,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls tell.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_tell(
            None,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def slow(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls slow.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_slow(
            None,
            deadline=deadline,
        )

    def close(self) -> None:
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
