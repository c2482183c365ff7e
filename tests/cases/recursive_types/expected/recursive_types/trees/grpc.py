# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls trees over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GROW_ERRORS
from .policies import GROW, Caller, grow_policy


class AsyncTreesGrpcClient:
    """Calls trees over gRPC; satisfies `AsyncTrees`. Safe to share between tasks of one
    event loop; close it at the end, or use it with `async with`.

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
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._channel = GrpcChannel(
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

    async def grow(
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
        return await self._call_grow(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Ends what is under way, and the connection."""
        await self._channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
