# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of catalog; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from grpc import ChannelCredentials

    from .grpc import AsyncCatalogGrpcClient
    from .rest import AsyncCatalogRestClient


class AsyncCatalogClient:
    """Makes clients of catalog for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncCatalog`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncCatalogGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///catalog:50051`.

        `caller` picks the policies that the contract gives to that caller's calls.
        """
        from .grpc import AsyncCatalogGrpcClient

        return AsyncCatalogGrpcClient(
            target,
            caller=caller,
            credentials=credentials,
            options=options,
        )

    @staticmethod
    def rest(
        base_url: str,
        *,
        caller: Caller | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncCatalogRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls.
        """
        from .rest import AsyncCatalogRestClient

        return AsyncCatalogRestClient(
            base_url,
            caller=caller,
            options=options,
        )
