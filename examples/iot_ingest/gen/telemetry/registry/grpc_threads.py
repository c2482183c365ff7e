# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls registry over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import GET_DEVICE_ERRORS
from .policies import GET_DEVICE, Caller, get_device_policy


class RegistryGrpcClient:
    """Calls registry over gRPC; satisfies `Registry`. Safe to share between threads;
    close it at the end, or use it with `with`. In a forked child calls raise
    ForkedClient: make a client there, in a program started with
    GRPC_ENABLE_FORK_SUPPORT=1.

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
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._channel = ThreadGrpcChannel(
            target,
            credentials=credentials,
            options=options,
        )
        self._call_get_device = self._channel.unary(
            GET_DEVICE,
            policy=get_device_policy(caller),
            path="/telemetry.Registry/GetDevice",
            request=_wire.GET_DEVICE_REQUEST_CODEC,
            response=_wire.DEVICE_CODEC,
            errors=GET_DEVICE_ERRORS,
            domain="registry.telemetry",
        )

    def get_device(
        self,
        request: models.GetDeviceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Device:
        """One device. Front doors keep what they heard for a while.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - DeviceUnknownError
         - CallError: every other failure.
        """
        return self._call_get_device(
            request,
            deadline=deadline,
        )

    def close(self) -> None:
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
