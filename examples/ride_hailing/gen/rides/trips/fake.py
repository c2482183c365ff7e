# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of trips, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from ..models.trips import CancelTripRequest, EndTrip, GetTripRequest, RideWish, Trip
from .api import (
    CANCEL_TRIP_ERRORS,
    END_TRIP_ERRORS,
    GET_TRIP_ERRORS,
    REQUEST_RIDE_ERRORS,
    TripsService,
)
from .policies import (
    CANCEL_TRIP,
    END_TRIP,
    GET_TRIP,
    REQUEST_RIDE,
    cancel_trip_policy,
    end_trip_policy,
    get_trip_policy,
    request_ride_policy,
)


class FakeAsyncTrips:
    """A double of trips, for unit tests; satisfies `AsyncTrips`.

    Say what operations answer, run the code under test, look at the calls:

        trips = FakeAsyncTrips()
        trips.request_ride.returns(Trip(...))
        ...
        trips.request_ride.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncTrips(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TripsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncTrips",
            headers,
        )
        self.request_ride = AsyncKeyedFake(
            self._double,
            REQUEST_RIDE,
            policy=request_ride_policy(None),
            request=record(RideWish),
            response=record(Trip),
            errors=REQUEST_RIDE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/trips",
                body=True,
            ),
        )
        """A rider wants to be driven. The answer says that the search runs; which
        driver comes is told by an event, seconds or minutes later.
        """
        self.get_trip = AsyncFake(
            self._double,
            GET_TRIP,
            policy=get_trip_policy(None),
            request=record(GetTripRequest),
            response=record(Trip),
            errors=GET_TRIP_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/trips/{trip_id}",
            ),
        )
        """How a ride stands; the app asks when it was asleep while events came."""
        self.cancel_trip = AsyncFake(
            self._double,
            CANCEL_TRIP,
            policy=cancel_trip_policy(None),
            request=record(CancelTripRequest),
            response=record(Trip),
            errors=CANCEL_TRIP_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/trips/{trip_id}/cancel",
                body=True,
            ),
        )
        """The rider changes their mind; free of charge until a driver is near."""
        self.end_trip = AsyncFake(
            self._double,
            END_TRIP,
            policy=end_trip_policy(None),
            request=record(EndTrip),
            response=record(Trip),
            errors=END_TRIP_ERRORS,
            status="INTERNAL",
        )
        """The driver says that the passenger has left the car."""
        if service is not None:
            self.request_ride.served_by(service.request_ride)
            self.get_trip.served_by(service.get_trip)
            self.cancel_trip.served_by(service.cancel_trip)
            self.end_trip.served_by(service.end_trip)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeTrips:
    """A double of trips for plain threads, for unit tests; satisfies `Trips`.

    Say what operations answer, run the code under test, look at the calls:

        trips = FakeTrips()
        trips.request_ride.returns(Trip(...))
        ...
        trips.request_ride.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeTrips(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: TripsService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeTrips",
            headers,
        )
        self.request_ride = ThreadKeyedFake(
            self._double,
            REQUEST_RIDE,
            policy=request_ride_policy(None),
            request=record(RideWish),
            response=record(Trip),
            errors=REQUEST_RIDE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/trips",
                body=True,
            ),
        )
        """A rider wants to be driven. The answer says that the search runs; which
        driver comes is told by an event, seconds or minutes later.
        """
        self.get_trip = ThreadFake(
            self._double,
            GET_TRIP,
            policy=get_trip_policy(None),
            request=record(GetTripRequest),
            response=record(Trip),
            errors=GET_TRIP_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/trips/{trip_id}",
            ),
        )
        """How a ride stands; the app asks when it was asleep while events came."""
        self.cancel_trip = ThreadFake(
            self._double,
            CANCEL_TRIP,
            policy=cancel_trip_policy(None),
            request=record(CancelTripRequest),
            response=record(Trip),
            errors=CANCEL_TRIP_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/trips/{trip_id}/cancel",
                body=True,
            ),
        )
        """The rider changes their mind; free of charge until a driver is near."""
        self.end_trip = ThreadFake(
            self._double,
            END_TRIP,
            policy=end_trip_policy(None),
            request=record(EndTrip),
            response=record(Trip),
            errors=END_TRIP_ERRORS,
            status="INTERNAL",
        )
        """The driver says that the passenger has left the car."""
        if service is not None:
            self.request_ride.served_by(service.request_ride)
            self.get_trip.served_by(service.get_trip)
            self.cancel_trip.served_by(service.cancel_trip)
            self.end_trip.served_by(service.end_trip)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
