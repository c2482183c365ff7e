# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of import; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from ssl import SSLContext

    from grpc import ChannelCredentials

    from .._runtime.tls_files import TlsFiles
    from .grpc import AsyncImportGrpcClient
    from .grpc_threads import ImportGrpcClient
    from .rest import AsyncImportRestClient
    from .rest_threads import ImportRestClient


class AsyncImportClient:
    """Makes clients of import for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncImport`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncImportGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///import_:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc import AsyncImportGrpcClient

        return AsyncImportGrpcClient(
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
    ) -> AsyncImportRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest import AsyncImportRestClient

        return AsyncImportRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )


class ImportClient:
    """Makes clients of import for plain threads; only the transport chosen is imported.

    Every client satisfies `Import`. Make one a process, use it with `with`, and
    share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> ImportGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///import_:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc_threads import ImportGrpcClient

        return ImportGrpcClient(
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
    ) -> ImportRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest_threads import ImportRestClient

        return ImportRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )
