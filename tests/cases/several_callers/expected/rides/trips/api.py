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

REQUEST_TRIP_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
QUOTE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncTrips(Protocol):
    """What callers of trips see; every client and double has this shape."""

    async def request_trip(
        self,
        request: models.TripRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Trip:
        """Calls request_trip.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def quote(
        self,
        request: models.TripRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """Calls quote.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Trips(Protocol):
    """What callers of trips see from plain threads; every client and double has this
    shape.
    """

    def request_trip(
        self,
        request: models.TripRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Trip:
        """Calls request_trip.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def quote(
        self,
        request: models.TripRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """Calls quote.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class TripsService(Protocol):
    """What an implementation of trips provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def request_trip(
        self,
        request: models.TripRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Trip]:
        """Answers request_trip."""
        ...

    def quote(
        self,
        request: models.TripRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Quote]:
        """Answers quote."""
        ...
