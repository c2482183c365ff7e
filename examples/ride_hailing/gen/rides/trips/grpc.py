# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls trips over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .api import END_TRIP_ERRORS
from .policies import END_TRIP, Caller, end_trip_policy


class AsyncTripsGrpcClient:
    """Calls trips over gRPC; satisfies `AsyncTrips`. Safe to share between tasks of one
    event loop; close it at the end, or use it with `async with`.

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
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._channel = GrpcChannel(
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

    async def end_trip(
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
        return await self._call_end_trip(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Ends what is under way, and the connection."""
        await self._channel.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
