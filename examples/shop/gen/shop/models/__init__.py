# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .order_placed import OrderPlaced
    from .order_refused import OrderRefused
    from .orders import (
        CancelOrderRequest,
        GetOrderRequest,
        Order,
        OrderState,
        OrderStatus,
        OutOfStock,
        PlaceOrder,
    )
    from .payments import Charge, Receipt
    from .send_mail import Mail
    from .shared import Money, OrderLine

__all__ = [
    "CancelOrderRequest",
    "Charge",
    "GetOrderRequest",
    "Mail",
    "Money",
    "Order",
    "OrderLine",
    "OrderPlaced",
    "OrderRefused",
    "OrderState",
    "OrderStatus",
    "OutOfStock",
    "PlaceOrder",
    "Receipt",
]

_MODULES = {
    "CancelOrderRequest": ".orders",
    "Charge": ".payments",
    "GetOrderRequest": ".orders",
    "Mail": ".send_mail",
    "Money": ".shared",
    "Order": ".orders",
    "OrderLine": ".shared",
    "OrderPlaced": ".order_placed",
    "OrderRefused": ".order_refused",
    "OrderState": ".orders",
    "OrderStatus": ".orders",
    "OutOfStock": ".orders",
    "PlaceOrder": ".orders",
    "Receipt": ".payments",
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
