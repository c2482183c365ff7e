# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of registry; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from ssl import SSLContext

    from grpc import ChannelCredentials

    from .._runtime.tls_files import TlsFiles
    from .grpc import AsyncRegistryGrpcClient
    from .grpc_threads import RegistryGrpcClient
    from .rest import AsyncRegistryRestClient
    from .rest_threads import RegistryRestClient


class AsyncRegistryClient:
    """Makes clients of registry for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncRegistry`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncRegistryGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///registry:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc import AsyncRegistryGrpcClient

        return AsyncRegistryGrpcClient(
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
    ) -> AsyncRegistryRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest import AsyncRegistryRestClient

        return AsyncRegistryRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )


class RegistryClient:
    """Makes clients of registry for plain threads; only the transport chosen is
    imported.

    Every client satisfies `Registry`. Make one a process, use it with `with`, and
    share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> RegistryGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///registry:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc_threads import RegistryGrpcClient

        return RegistryGrpcClient(
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
    ) -> RegistryRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest_threads import RegistryRestClient

        return RegistryRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )
