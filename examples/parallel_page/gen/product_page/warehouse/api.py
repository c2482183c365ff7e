# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of warehouse: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

GET_AVAILABILITY_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncWarehouse(Protocol):
    """What callers of warehouse see; every client and double has this shape."""

    async def get_availability(
        self,
        request: models.GetAvailabilityRequest,
        *,
        deadline: float | None = None,
    ) -> models.Availability:
        """How many pieces can leave soon, and on which day they would arrive.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Warehouse(Protocol):
    """What callers of warehouse see from plain threads; every client and double has
    this shape.
    """

    def get_availability(
        self,
        request: models.GetAvailabilityRequest,
        *,
        deadline: float | None = None,
    ) -> models.Availability:
        """How many pieces can leave soon, and on which day they would arrive.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class WarehouseService(Protocol):
    """What an implementation of warehouse provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_availability(
        self,
        request: models.GetAvailabilityRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Availability]:
        """How many pieces can leave soon, and on which day they would arrive."""
        ...
