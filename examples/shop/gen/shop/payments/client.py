# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Clients of payments; the transport is the constructor's choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .policies import Caller

if TYPE_CHECKING:
    from grpc import ChannelCredentials

    from .._runtime.tls_files import TlsFiles
    from .grpc import AsyncPaymentsGrpcClient
    from .grpc_threads import PaymentsGrpcClient


class AsyncPaymentsClient:
    """Makes clients of payments for asyncio; only the transport chosen is imported.

    Every client satisfies `AsyncPayments`. Make one a process, use it with `async
    with`, and share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> AsyncPaymentsGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///payments:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc import AsyncPaymentsGrpcClient

        return AsyncPaymentsGrpcClient(
            target,
            caller=caller,
            credentials=credentials,
            options=options,
        )


class PaymentsClient:
    """Makes clients of payments for plain threads; only the transport chosen is
    imported.

    Every client satisfies `Payments`. Make one a process, use it with `with`, and
    share it among all calls.
    """

    @staticmethod
    def grpc(
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> PaymentsGrpcClient:
        """A client over gRPC. `target` is a gRPC name, such as `dns:///payments:50051`.

        `caller` picks the policies that the contract gives to that caller's calls. With
        `credentials` the connection is encrypted; those in files are read again when
        the files are replaced.
        """
        from .grpc_threads import PaymentsGrpcClient

        return PaymentsGrpcClient(
            target,
            caller=caller,
            credentials=credentials,
            options=options,
        )
