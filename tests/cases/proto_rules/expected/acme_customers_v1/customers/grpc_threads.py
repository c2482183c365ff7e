# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls customers over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import ENROL_ERRORS, FIND_ERRORS
from .policies import ENROL, FIND, Caller, enrol_policy, find_policy


class CustomersGrpcClient:
    """Calls customers over gRPC; satisfies `Customers`. Safe to share between threads;
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
        self._call_enrol = self._channel.unary(
            ENROL,
            policy=enrol_policy(caller),
            path="/acme.customers.v1.Customers/Enrol",
            request=_wire.CUSTOMER_CODEC,
            response=_wire.CUSTOMER_CODEC,
            errors=ENROL_ERRORS,
            domain="customers.acme.customers.v1",
        )
        self._call_find = self._channel.unary(
            FIND,
            policy=find_policy(caller),
            path="/acme.customers.v1.Customers/Find",
            request=_wire.FIND_REQUEST_CODEC,
            response=_wire.FIND_RESPONSE_CODEC,
            errors=FIND_ERRORS,
            domain="customers.acme.customers.v1",
        )

    def enrol(
        self,
        request: models.Customer,
        *,
        deadline: float | None = None,
    ) -> models.Customer:
        """Takes a customer on.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_enrol(
            request,
            deadline=deadline,
        )

    def find(
        self,
        request: models.FindRequest,
        *,
        deadline: float | None = None,
    ) -> models.FindResponse:
        """Calls find.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_find(
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
