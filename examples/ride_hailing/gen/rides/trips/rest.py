# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of trips, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import CANCEL_TRIP_ERRORS, GET_TRIP_ERRORS, REQUEST_RIDE_ERRORS
from .policies import (
    CANCEL_TRIP,
    GET_TRIP,
    REQUEST_RIDE,
    Caller,
    cancel_trip_policy,
    get_trip_policy,
    request_ride_policy,
)


class AsyncTripsRestClient:
    """Calls trips over REST. Safe to share between tasks of one event loop; close it at
    the end, or use it with `async with`.

    Has those operations of `AsyncTrips` that the contract gives an HTTP binding.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._transport = RestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._request_ride = self._transport.call(
            REQUEST_RIDE,
            policy=request_ride_policy(caller),
            route=RestRoute(
                method="POST",
                path="/trips",
                body=True,
            ),
            request=record(models.RideWish),
            response=record(models.Trip),
            errors=REQUEST_RIDE_ERRORS,
        )
        self._get_trip = self._transport.call(
            GET_TRIP,
            policy=get_trip_policy(caller),
            route=RestRoute(
                method="GET",
                path="/trips/{trip_id}",
            ),
            request=record(models.GetTripRequest),
            response=record(models.Trip),
            errors=GET_TRIP_ERRORS,
        )
        self._cancel_trip = self._transport.call(
            CANCEL_TRIP,
            policy=cancel_trip_policy(caller),
            route=RestRoute(
                method="POST",
                path="/trips/{trip_id}/cancel",
                body=True,
            ),
            request=record(models.CancelTripRequest),
            response=record(models.Trip),
            errors=CANCEL_TRIP_ERRORS,
        )

    async def request_ride(
        self,
        request: models.RideWish,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Trip:
        """A rider wants to be driven. The answer says that the search runs; which
        driver comes is told by an event, seconds or minutes later.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        The answer says that it was accepted. The outcome follows as
        `driver_assigned` or `no_driver_found`, with the same `trip_id`.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - QuoteExpiredError
         - RiderSuspendedError
         - CallError: every other failure.
        """
        return await self._request_ride(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def get_trip(
        self,
        request: models.GetTripRequest,
        *,
        deadline: float | None = None,
    ) -> models.Trip:
        """How a ride stands; the app asks when it was asleep while events came.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TripNotFoundError
         - CallError: every other failure.
        """
        return await self._get_trip(
            request,
            deadline=deadline,
        )

    async def cancel_trip(
        self,
        request: models.CancelTripRequest,
        *,
        deadline: float | None = None,
    ) -> models.Trip:
        """The rider changes their mind; free of charge until a driver is near.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TripNotFoundError
         - TripUnderWayError
         - CallError: every other failure.
        """
        return await self._cancel_trip(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
