# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of pricing: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

PRICE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncPricing(Protocol):
    """What callers of pricing see; every client and double has this shape."""

    async def price(
        self,
        request: models.TripRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """Calls price.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Pricing(Protocol):
    """What callers of pricing see from plain threads; every client and double has this
    shape.
    """

    def price(
        self,
        request: models.TripRequest,
        *,
        deadline: float | None = None,
    ) -> models.Quote:
        """Calls price.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class PricingService(Protocol):
    """What an implementation of pricing provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def price(
        self,
        request: models.TripRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Quote]:
        """Answers price."""
        ...
