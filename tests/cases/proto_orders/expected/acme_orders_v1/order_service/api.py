# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of order_service: what callers see, what an implementation provides, and
the errors both know.
"""

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from ..models.order_service import (
    GetOrderRequest,
    ListOrdersRequest,
    ListOrdersResponse,
    Order,
    PlaceOrderRequest,
    UpdateOrderRequest,
)

PLACE_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
GET_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
UPDATE_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
LIST_ORDERS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
CANCEL_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncOrderService(Protocol):
    """What callers of order_service see; every client and double has this shape."""

    async def place_order(
        self,
        request: PlaceOrderRequest,
        *,
        deadline: float | None = None,
    ) -> Order:
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
        request: GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> Order:
        """Finds an order by its name.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def update_order(
        self,
        request: UpdateOrderRequest,
        *,
        deadline: float | None = None,
    ) -> Order:
        """Changes the fields that the mask names.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def list_orders(
        self,
        request: ListOrdersRequest,
        *,
        deadline: float | None = None,
    ) -> ListOrdersResponse:
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
        request: GetOrderRequest,
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
        request: PlaceOrderRequest,
        *,
        deadline: float | None = None,
    ) -> Order:
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
        request: GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> Order:
        """Finds an order by its name.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def update_order(
        self,
        request: UpdateOrderRequest,
        *,
        deadline: float | None = None,
    ) -> Order:
        """Changes the fields that the mask names.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list_orders(
        self,
        request: ListOrdersRequest,
        *,
        deadline: float | None = None,
    ) -> ListOrdersResponse:
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
        request: GetOrderRequest,
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
        request: PlaceOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[Order]:
        """Places an order."""
        ...

    def get_order(
        self,
        request: GetOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[Order]:
        """Finds an order by its name."""
        ...

    def update_order(
        self,
        request: UpdateOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[Order]:
        """Changes the fields that the mask names."""
        ...

    def list_orders(
        self,
        request: ListOrdersRequest,
        context: CallContext,
    ) -> MaybeAwaitable[ListOrdersResponse]:
        """Answers list_orders."""
        ...

    def cancel_order(
        self,
        request: GetOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Cancels an order."""
        ...
