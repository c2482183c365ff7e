# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Orders, payments, stock and mail of a small web shop."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .orders.api import (
        AlreadyRefusedError,
        AsyncOrders,
        OrderNotFoundError,
        OrdersService,
        OutOfStockError,
        PaymentDeclinedError,
    )
    from .orders.client import AsyncOrdersClient
    from .payments.api import (
        AsyncPayments,
        CardDeclinedError,
        ChargeVoidedError,
        PaymentsService,
    )
    from .payments.client import AsyncPaymentsClient

_EXPORTS = {
    "AlreadyRefusedError": ".orders.api",
    "AsyncOrders": ".orders.api",
    "AsyncOrdersClient": ".orders.client",
    "AsyncPayments": ".payments.api",
    "AsyncPaymentsClient": ".payments.client",
    "CardDeclinedError": ".payments.api",
    "ChargeVoidedError": ".payments.api",
    "OrderNotFoundError": ".orders.api",
    "OrdersService": ".orders.api",
    "OutOfStockError": ".orders.api",
    "PaymentDeclinedError": ".orders.api",
    "PaymentsService": ".payments.api",
}

__all__ = [
    "AlreadyRefusedError",
    "AsyncOrders",
    "AsyncOrdersClient",
    "AsyncPayments",
    "AsyncPaymentsClient",
    "CardDeclinedError",
    "ChargeVoidedError",
    "OrderNotFoundError",
    "OrdersService",
    "OutOfStockError",
    "PaymentDeclinedError",
    "PaymentsService",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _EXPORTS.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
