# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of trips: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class QuoteExpiredError(DeclaredError):
    """Fares move; ask for a new quote."""

    name = "QuoteExpired"
    http_status = 410
    grpc_status = "FAILED_PRECONDITION"


class RiderSuspendedError(DeclaredError):
    """Declared by trips: HTTP 403, gRPC PERMISSION_DENIED."""

    name = "RiderSuspended"
    http_status = 403
    grpc_status = "PERMISSION_DENIED"


class TripNotFoundError(DeclaredError):
    """Declared by trips: HTTP 404, gRPC NOT_FOUND."""

    name = "TripNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


class TripUnderWayError(DeclaredError):
    """Declared by trips: HTTP 409, gRPC FAILED_PRECONDITION."""

    name = "TripUnderWay"
    http_status = 409
    grpc_status = "FAILED_PRECONDITION"


REQUEST_RIDE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    QuoteExpiredError,
    RiderSuspendedError,
)
GET_TRIP_ERRORS: Final[tuple[type[DeclaredError], ...]] = (TripNotFoundError,)
CANCEL_TRIP_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    TripNotFoundError,
    TripUnderWayError,
)
END_TRIP_ERRORS: Final[tuple[type[DeclaredError], ...]] = (TripNotFoundError,)


class AsyncTrips(Protocol):
    """What callers of trips see; every client and double has this shape."""

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
        ...

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
        ...

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
        ...

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
        ...


class Trips(Protocol):
    """What callers of trips see from plain threads; every client and double has this
    shape.
    """

    def request_ride(
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
        ...

    def get_trip(
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
        ...

    def cancel_trip(
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
        ...

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
        ...


class TripsService(Protocol):
    """What an implementation of trips provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def request_ride(
        self,
        request: models.RideWish,
        context: CallContext,
    ) -> MaybeAwaitable[models.Trip]:
        """A rider wants to be driven. The answer says that the search runs; which
        driver comes is told by an event, seconds or minutes later.
        """
        ...

    def get_trip(
        self,
        request: models.GetTripRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Trip]:
        """How a ride stands; the app asks when it was asleep while events came."""
        ...

    def cancel_trip(
        self,
        request: models.CancelTripRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Trip]:
        """The rider changes their mind; free of charge until a driver is near."""
        ...

    def end_trip(
        self,
        request: models.EndTrip,
        context: CallContext,
    ) -> MaybeAwaitable[models.Trip]:
        """The driver says that the passenger has left the car."""
        ...
