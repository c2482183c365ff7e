# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of vans; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from ssl import SSLContext

    from grpc import ChannelCredentials

    from .._runtime.tls_files import TlsFiles
    from .grpc import AsyncVansGrpcClient
    from .grpc_threads import VansGrpcClient
    from .rest import AsyncVansRestClient
    from .rest_threads import VansRestClient


class AsyncVansClient:
    """Makes clients of vans for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncVans`. Make one a process, use it with `async with`,
    and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncVansGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///vans:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc import AsyncVansGrpcClient

        return AsyncVansGrpcClient(
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
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncVansRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest import AsyncVansRestClient

        return AsyncVansRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )


class VansClient:
    """Makes clients of vans for plain threads; only the transport chosen is imported.

    Every client satisfies `Vans`. Make one a process, use it with `with`, and share
    it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> VansGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///vans:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc_threads import VansGrpcClient

        return VansGrpcClient(
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
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> VansRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest_threads import VansRestClient

        return VansRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )
