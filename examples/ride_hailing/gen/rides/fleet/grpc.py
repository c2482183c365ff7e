# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls fleet over gRPC, for asyncio."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_client import GrpcChannel
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.tls_files import TlsFiles
from .._runtime.wire_form import EMPTY
from .api import OFFER_RIDE_ERRORS, REPORT_POSITION_ERRORS
from .policies import (
    OFFER_RIDE,
    REPORT_POSITION,
    Caller,
    offer_ride_policy,
    report_position_policy,
)


class AsyncFleetGrpcClient:
    """Calls fleet over gRPC; satisfies `AsyncFleet`. Safe to share between tasks of one
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
        self._call_report_position = self._channel.unary(
            REPORT_POSITION,
            policy=report_position_policy(caller),
            path="/rides.Fleet/ReportPosition",
            request=_wire.POSITION_CODEC,
            response=EMPTY,
            errors=REPORT_POSITION_ERRORS,
            domain="fleet.rides",
        )
        self._call_offer_ride = self._channel.unary(
            OFFER_RIDE,
            policy=offer_ride_policy(caller),
            path="/rides.Fleet/OfferRide",
            request=_wire.OFFER_CODEC,
            response=EMPTY,
            errors=OFFER_RIDE_ERRORS,
            domain="fleet.rides",
        )

    async def report_position(
        self,
        request: models.Position,
        *,
        deadline: float | None = None,
    ) -> None:
        """A car says where it is, every four seconds.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return await self._call_report_position(
            request,
            deadline=deadline,
        )

    async def offer_ride(
        self,
        request: models.Offer,
        *,
        deadline: float | None = None,
    ) -> None:
        """Puts an offer on the screen of one driver, who has fifteen seconds.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - DriverNotFoundError
         - CallError: every other failure.
        """
        return await self._call_offer_ride(
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
