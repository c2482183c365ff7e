# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract shop describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .orders.api import AsyncOrders, Orders, OrdersService
    from .orders.client import AsyncOrdersClient, OrdersClient
    from .payments.api import AsyncPayments, Payments, PaymentsService
    from .payments.client import AsyncPaymentsClient, PaymentsClient

__all__ = [
    "AsyncOrders",
    "AsyncOrdersClient",
    "AsyncPayments",
    "AsyncPaymentsClient",
    "Orders",
    "OrdersClient",
    "OrdersService",
    "Payments",
    "PaymentsClient",
    "PaymentsService",
]

_MODULES = {
    "AsyncOrders": ".orders.api",
    "AsyncOrdersClient": ".orders.client",
    "AsyncPayments": ".payments.api",
    "AsyncPaymentsClient": ".payments.client",
    "Orders": ".orders.api",
    "OrdersClient": ".orders.client",
    "OrdersService": ".orders.api",
    "Payments": ".payments.api",
    "PaymentsClient": ".payments.client",
    "PaymentsService": ".payments.api",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
