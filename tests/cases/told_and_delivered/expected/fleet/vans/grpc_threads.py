# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls vans over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import RENT_ERRORS
from .policies import RENT, Caller, rent_policy


class VansGrpcClient:
    """Calls vans over gRPC; satisfies `Vans`. Safe to share between threads; close it
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
        self._call_rent = self._channel.unary(
            RENT,
            policy=rent_policy(caller),
            path="/fleet.Vans/Rent",
            request=_wire.RENT_REQUEST_CODEC,
            response=_wire.RENT_RESPONSE_CODEC,
            errors=RENT_ERRORS,
            domain="vans.fleet",
        )

    def rent(
        self,
        request: models.RentRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.RentResponse:
        """Calls rent.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_rent(
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
