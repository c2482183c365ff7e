# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls import over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import NONE_ERRORS
from .policies import NONE, Caller, none_policy


class ImportGrpcClient:
    """Calls import over gRPC; satisfies `Import`. Safe to share between threads; close
    it at the end, or use it with `with`. In a forked child calls raise ForkedClient:
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
        self._call_none = self._channel.unary(
            NONE,
            policy=none_policy(caller),
            path="/class_.Import/None_",
            request=_wire.NONE_CODEC,
            response=_wire.ORDER_CODEC,
            errors=NONE_ERRORS,
            details=(_wire.EXCEPTION_CODEC,),
            domain="import.class",
        )

    def none(
        self,
        request: models.None_,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Ends with a quote"

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ExceptionError
         - CallError: every other failure.
        """
        return self._call_none(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def close(self) -> None:
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
