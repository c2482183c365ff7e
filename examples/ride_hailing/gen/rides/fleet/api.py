# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of fleet: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class DriverNotFoundError(DeclaredError):
    """Declared by fleet: HTTP 404, gRPC NOT_FOUND."""

    name = "DriverNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


REPORT_POSITION_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
OFFER_RIDE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (DriverNotFoundError,)


class AsyncFleet(Protocol):
    """What callers of fleet see; every client and double has this shape."""

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
        ...

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
        ...


class Fleet(Protocol):
    """What callers of fleet see from plain threads; every client and double has this
    shape.
    """

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
        ...

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
        ...


class FleetService(Protocol):
    """What an implementation of fleet provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def report_position(
        self,
        request: models.Position,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """A car says where it is, every four seconds."""
        ...

    def offer_ride(
        self,
        request: models.Offer,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Puts an offer on the screen of one driver, who has fifteen seconds."""
        ...
