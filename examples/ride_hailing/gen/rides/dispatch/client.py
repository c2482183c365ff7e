# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of dispatch; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from grpc import ChannelCredentials

    from .._runtime.tls_files import TlsFiles
    from .grpc import AsyncDispatchGrpcClient
    from .grpc_threads import DispatchGrpcClient


class AsyncDispatchClient:
    """Makes clients of dispatch for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncDispatch`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncDispatchGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///dispatch:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc import AsyncDispatchGrpcClient

        return AsyncDispatchGrpcClient(
            target,
            caller=caller,
            credentials=credentials,
            options=options,
        )


class DispatchClient:
    """Makes clients of dispatch for plain threads; only the transport chosen is
    imported.

    Every client satisfies `Dispatch`. Make one a process, use it with `with`, and
    share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> DispatchGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///dispatch:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc_threads import DispatchGrpcClient

        return DispatchGrpcClient(
            target,
            caller=caller,
            credentials=credentials,
            options=options,
        )
