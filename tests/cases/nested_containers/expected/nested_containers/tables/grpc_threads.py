# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls tables over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import PIVOT_ERRORS
from .policies import PIVOT, Caller, pivot_policy


class TablesGrpcClient:
    """Calls tables over gRPC; satisfies `Tables`. Safe to share between threads; close
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
        self._call_pivot = self._channel.unary(
            PIVOT,
            policy=pivot_policy(caller),
            path="/nested_containers.Tables/Pivot",
            request=_wire.TABLE_CODEC,
            response=_wire.CUBE_CODEC,
            errors=PIVOT_ERRORS,
            domain="tables.nested_containers",
        )

    def pivot(
        self,
        request: models.Table,
        *,
        deadline: float | None = None,
    ) -> models.Cube:
        """Calls pivot.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_pivot(
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
