# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls trips over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import END_TRIP_ERRORS
from .policies import END_TRIP, Caller, end_trip_policy


class TripsGrpcClient:
    """Calls trips over gRPC; satisfies `Trips`. Safe to share between threads; close it
    at the end, or use it with `with`. In a forked child calls raise ForkedClient:
    make a client there, in a program started with GRPC_ENABLE_FORK_SUPPORT=1.

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
        self._call_end_trip = self._channel.unary(
            END_TRIP,
            policy=end_trip_policy(caller),
            path="/rides.Trips/EndTrip",
            request=_wire.END_TRIP_CODEC,
            response=_wire.TRIP_CODEC,
            errors=END_TRIP_ERRORS,
            domain="trips.rides",
        )

    def end_trip(
        self,
        request: models.EndTrip,
        *,
        deadline: float | None = None,
    ) -> models.Trip:
        """The driver says that the passenger has left the car.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TripNotFoundError
         - CallError: every other failure.
        """
        return self._call_end_trip(
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
