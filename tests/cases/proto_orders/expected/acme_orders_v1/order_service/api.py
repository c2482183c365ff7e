# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of order_service: what callers see, what an implementation provides, and
the errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

PLACE_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
GET_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
UPDATE_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
LIST_ORDERS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
CANCEL_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncOrderService(Protocol):
    """What callers of order_service see; every client and double has this shape."""

    async def place_order(
        self,
        request: models.PlaceOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Places an order.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def get_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Finds an order by its name.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def update_order(
        self,
        request: models.UpdateOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Changes the fields that the mask names.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def list_orders(
        self,
        request: models.ListOrdersRequest,
        *,
        deadline: float | None = None,
    ) -> models.ListOrdersResponse:
        """Calls list_orders.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def cancel_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Cancels an order.

        Deprecated.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class OrderService(Protocol):
    """What callers of order_service see from plain threads; every client and double has
    this shape.
    """

    def place_order(
        self,
        request: models.PlaceOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Places an order.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def get_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Finds an order by its name.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def update_order(
        self,
        request: models.UpdateOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Changes the fields that the mask names.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list_orders(
        self,
        request: models.ListOrdersRequest,
        *,
        deadline: float | None = None,
    ) -> models.ListOrdersResponse:
        """Calls list_orders.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def cancel_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Cancels an order.

        Deprecated.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class OrderServiceService(Protocol):
    """What an implementation of order_service provides; server.py puts it on a
    transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def place_order(
        self,
        request: models.PlaceOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Order]:
        """Places an order."""
        ...

    def get_order(
        self,
        request: models.GetOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Order]:
        """Finds an order by its name."""
        ...

    def update_order(
        self,
        request: models.UpdateOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Order]:
        """Changes the fields that the mask names."""
        ...

    def list_orders(
        self,
        request: models.ListOrdersRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.ListOrdersResponse]:
        """Answers list_orders."""
        ...

    def cancel_order(
        self,
        request: models.GetOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Cancels an order."""
        ...
