# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls letters over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import BURN_ERRORS, SEND_ERRORS
from .policies import BURN, SEND, Caller, burn_policy, send_policy


class LettersGrpcClient:
    """Calls letters over gRPC; satisfies `Letters`. Safe to share between threads;
    close it at the end, or use it with `with`. In a forked child calls raise
    ForkedClient: make a client there, in a program started with
    GRPC_ENABLE_FORK_SUPPORT=1.

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
        self._call_send = self._channel.unary(
            SEND,
            policy=send_policy(caller),
            path="/equal_shapes.Letters/Send",
            request=_wire.SEND_REQUEST_CODEC,
            response=_wire.SEND_RESPONSE_CODEC,
            errors=SEND_ERRORS,
            domain="letters.equal_shapes",
        )
        self._call_burn = self._channel.unary(
            BURN,
            policy=burn_policy(caller),
            path="/equal_shapes.Letters/Burn",
            request=_wire.BURN_REQUEST_CODEC,
            response=_wire.BURN_RESPONSE_CODEC,
            errors=BURN_ERRORS,
            domain="letters.equal_shapes",
        )

    def send(
        self,
        request: models.SendRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.SendResponse:
        """Calls send.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_send(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def burn(
        self,
        request: models.BurnRequest,
        *,
        deadline: float | None = None,
    ) -> models.BurnResponse:
        """Calls burn.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_burn(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
