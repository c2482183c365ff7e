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
from ..models.shared import Quote, TripRequest
from ..models.trips import Trip
from .api import QUOTE_ERRORS, REQUEST_TRIP_ERRORS, TripsService
from .policies import QUOTE, REQUEST_TRIP, quote_policy, request_trip_policy


class FakeAsyncTrips:
    """A double of trips, for unit tests; satisfies `AsyncTrips`.

    Say what operations answer, run the code under test, look at the calls:

        trips = FakeAsyncTrips()
        trips.request_trip.returns(Trip(...))
        ...
        trips.request_trip.calls[0].request

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
        self.request_trip = AsyncKeyedFake(
            self._double,
            REQUEST_TRIP,
            policy=request_trip_policy(None),
            request=record(TripRequest),
            response=record(Trip),
            errors=REQUEST_TRIP_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/trips",
                body=True,
            ),
        )
        """Answers request_trip."""
        self.quote = AsyncFake(
            self._double,
            QUOTE,
            policy=quote_policy(None),
            request=record(TripRequest),
            response=record(Quote),
            errors=QUOTE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/quotes",
                body=True,
            ),
        )
        """Answers quote."""
        if service is not None:
            self.request_trip.served_by(service.request_trip)
            self.quote.served_by(service.quote)

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
        trips.request_trip.returns(Trip(...))
        ...
        trips.request_trip.calls[0].request

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
        self.request_trip = ThreadKeyedFake(
            self._double,
            REQUEST_TRIP,
            policy=request_trip_policy(None),
            request=record(TripRequest),
            response=record(Trip),
            errors=REQUEST_TRIP_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/trips",
                body=True,
            ),
        )
        """Answers request_trip."""
        self.quote = ThreadFake(
            self._double,
            QUOTE,
            policy=quote_policy(None),
            request=record(TripRequest),
            response=record(Quote),
            errors=QUOTE_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/quotes",
                body=True,
            ),
        )
        """Answers quote."""
        if service is not None:
            self.request_trip.served_by(service.request_trip)
            self.quote.served_by(service.quote)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
