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


class ProductNotFoundError(DeclaredError):
    """Declared by pricing: HTTP 404, gRPC NOT_FOUND."""

    name = "ProductNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"
    details: models.ProductNotFound

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.ProductNotFound,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.ProductNotFound]:
        """The model of `details`."""
        return models.ProductNotFound


GET_PRICE_ERRORS: Final[tuple[type[DeclaredError], ...]] = (ProductNotFoundError,)


class AsyncPricing(Protocol):
    """What callers of pricing see; every client and double has this shape."""

    async def get_price(
        self,
        request: models.GetPriceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Price:
        """The price of one product for one country.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ProductNotFoundError
         - CallError: every other failure.
        """
        ...


class Pricing(Protocol):
    """What callers of pricing see from plain threads; every client and double has this
    shape.
    """

    def get_price(
        self,
        request: models.GetPriceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Price:
        """The price of one product for one country.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - ProductNotFoundError
         - CallError: every other failure.
        """
        ...


class PricingService(Protocol):
    """What an implementation of pricing provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_price(
        self,
        request: models.GetPriceRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Price]:
        """The price of one product for one country."""
        ...
