# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls fleet over gRPC, for threads."""

from __future__ import annotations

from typing import Self

from grpc import ChannelCredentials

from .. import _wire, models
from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
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


class FleetGrpcClient:
    """Calls fleet over gRPC; satisfies `Fleet`. Safe to share between threads; close it
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

    def report_position(
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
        return self._call_report_position(
            request,
            deadline=deadline,
        )

    def offer_ride(
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
        return self._call_offer_ride(
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
