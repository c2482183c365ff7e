# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of book_service; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from ssl import SSLContext

    from grpc import ChannelCredentials

    from .._runtime.tls_files import TlsFiles
    from .grpc import AsyncBookServiceGrpcClient
    from .grpc_threads import BookServiceGrpcClient
    from .rest import AsyncBookServiceRestClient
    from .rest_threads import BookServiceRestClient


class AsyncBookServiceClient:
    """Makes clients of book_service for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncBookService`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncBookServiceGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///book_service:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc import AsyncBookServiceGrpcClient

        return AsyncBookServiceGrpcClient(
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
    ) -> AsyncBookServiceRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest import AsyncBookServiceRestClient

        return AsyncBookServiceRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )


class BookServiceClient:
    """Makes clients of book_service for plain threads; only the transport chosen is
    imported.

    Every client satisfies `BookService`. Make one a process, use it with `with`, and
    share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> BookServiceGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///book_service:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc_threads import BookServiceGrpcClient

        return BookServiceGrpcClient(
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
    ) -> BookServiceRestClient:
        """A client over REST. `base_url` is where the paths of the contract begin.

        `caller` picks the policies that the contract gives to that caller's calls. `tls`
        is for `https`, this client's own; without it the system's trust holds. Files
        are read again when they are replaced.
        """
        from .rest_threads import BookServiceRestClient

        return BookServiceRestClient(
            base_url,
            caller=caller,
            tls=tls,
            options=options,
        )
