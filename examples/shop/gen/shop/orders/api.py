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
    details: models.OutOfStock

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.OutOfStock,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.OutOfStock]:
        """The model of `details`."""
        return models.OutOfStock


class PaymentDeclinedError(DeclaredError):
    """Declared by orders: HTTP 402, gRPC FAILED_PRECONDITION."""

    name = "PaymentDeclined"
    http_status = 402
    grpc_status = "FAILED_PRECONDITION"


class AlreadyRefusedError(DeclaredError):
    """Declared by orders: HTTP 410, gRPC FAILED_PRECONDITION."""

    name = "AlreadyRefused"
    http_status = 410
    grpc_status = "FAILED_PRECONDITION"


class OrderNotFoundError(DeclaredError):
    """Declared by orders: HTTP 404, gRPC NOT_FOUND."""

    name = "OrderNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


PLACE_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    OutOfStockError,
    PaymentDeclinedError,
    AlreadyRefusedError,
)
GET_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = (OrderNotFoundError,)
CANCEL_ORDER_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncOrders(Protocol):
    """What callers of orders see; every client and double has this shape."""

    async def place_order(
        self,
        request: models.PlaceOrder,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Order:
        """Places an order and charges the card, while the shopper waits.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OutOfStockError
         - PaymentDeclinedError
         - AlreadyRefusedError
         - CallError: every other failure.
        """
        ...

    async def get_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """One order, with its lines if they are asked for.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OrderNotFoundError
         - CallError: every other failure.
        """
        ...

    async def cancel_order(
        self,
        request: models.CancelOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.OrderState:
        """The shopper gives up; refuses the order for good unless it is paid, even if
        it never arrived.

        Idempotent: repeating it changes nothing more.

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
        """Places an order and charges the card, while the shopper waits.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OutOfStockError
         - PaymentDeclinedError
         - AlreadyRefusedError
         - CallError: every other failure.
        """
        ...

    def get_order(
        self,
        request: models.GetOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.Order:
        """One order, with its lines if they are asked for.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - OrderNotFoundError
         - CallError: every other failure.
        """
        ...

    def cancel_order(
        self,
        request: models.CancelOrderRequest,
        *,
        deadline: float | None = None,
    ) -> models.OrderState:
        """The shopper gives up; refuses the order for good unless it is paid, even if
        it never arrived.

        Idempotent: repeating it changes nothing more.

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
        """Places an order and charges the card, while the shopper waits."""
        ...

    def get_order(
        self,
        request: models.GetOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Order]:
        """One order, with its lines if they are asked for."""
        ...

    def cancel_order(
        self,
        request: models.CancelOrderRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.OrderState]:
        """The shopper gives up; refuses the order for good unless it is paid, even if
        it never arrived.
        """
        ...
