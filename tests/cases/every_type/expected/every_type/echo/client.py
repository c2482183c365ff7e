# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of echo; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from grpc import ChannelCredentials

    from .grpc import AsyncEchoGrpcClient
    from .rest import AsyncEchoRestClient


class AsyncEchoClient:
    """Makes clients of echo for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncEcho`. Make one a process, use it with `async with`,
    and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncEchoGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///echo:50051`.

        `caller` picks the policies that the contract gives to that caller's calls.
        """
        from .grpc import AsyncEchoGrpcClient

        return AsyncEchoGrpcClient(
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
    ) -> AsyncEchoRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls.
        """
        from .rest import AsyncEchoRestClient

        return AsyncEchoRestClient(
            base_url,
            caller=caller,
            options=options,
        )
