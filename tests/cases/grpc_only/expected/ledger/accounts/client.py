# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of accounts; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from grpc import ChannelCredentials

    from .._runtime.tls_files import TlsFiles
    from .grpc import AsyncAccountsGrpcClient
    from .grpc_threads import AccountsGrpcClient


class AsyncAccountsClient:
    """Makes clients of accounts for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncAccounts`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncAccountsGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///accounts:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc import AsyncAccountsGrpcClient

        return AsyncAccountsGrpcClient(
            target,
            caller=caller,
            credentials=credentials,
            options=options,
        )


class AccountsClient:
    """Makes clients of accounts for plain threads; only the transport chosen is
    imported.

    Every client satisfies `Accounts`. Make one a process, use it with `with`, and
    share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> AccountsGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///accounts:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc_threads import AccountsGrpcClient

        return AccountsGrpcClient(
            target,
            caller=caller,
            credentials=credentials,
            options=options,
        )
