# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls trees over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GROW_ERRORS
from .policies import GROW, Caller, grow_policy


class TreesGrpcClient:
    """Calls trees over gRPC; satisfies `Trees`. Safe to share between threads; close it
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
        self._call_grow = self._channel.unary(
            GROW,
            policy=grow_policy(caller),
            path="/recursive_types.Trees/Grow",
            request=_wire.TREE_CODEC,
            response=_wire.FOREST_CODEC,
            errors=GROW_ERRORS,
            domain="trees.recursive_types",
        )

    def grow(
        self,
        request: models.Tree,
        *,
        deadline: float | None = None,
    ) -> models.Forest:
        """Calls grow.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_grow(
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
