# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of orders: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class OutOfStockError(DeclaredError):
    """Declared by orders: HTTP 409, gRPC FAILED_PRECONDITION."""

    name = "OutOfStock"
    http_status = 409
    grpc_status = "FAILED_PRECONDITION"


PLACE_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = (OutOfStockError,)
GET_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncOrders(Protocol):
    """What callers of orders see; every client and double has this shape."""

    async def place_order(
        self,
        request: models.PlaceOrder,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Calls place_order.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OutOfStockError
         - CallError: every other failure.
        """
        ...

    async def get_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Calls get_order.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Orders(Protocol):
    """What callers of orders see from plain threads; every client and double has this
    shape.
    """

    def place_order(
        self,
        request: models.PlaceOrder,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Calls place_order.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OutOfStockError
         - CallError: every other failure.
        """
        ...

    def get_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """Calls get_order.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class OrdersService(Protocol):
    """What an implementation of orders provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def place_order(
        self,
        request: models.PlaceOrder,
        context: CallContext,
    ) -> MaybeAwaitable[models.Order]:
        """Answers place_order."""
        ...

    def get_order(
        self,
        request: models.GetOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Order]:
        """Answers get_order."""
        ...
