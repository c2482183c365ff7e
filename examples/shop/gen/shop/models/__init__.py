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
    from .shared import Money, OrderLine

__all__ = [
    "OrderPlaced",
    "OrderRefused",
    "CancelOrderRequest",
    "GetOrderRequest",
    "Order",
    "OrderState",
    "OrderStatus",
    "OutOfStock",
    "PlaceOrder",
    "Charge",
    "Receipt",
    "Money",
    "OrderLine",
]

_MODULES = {
    "OrderPlaced": ".order_placed",
    "OrderRefused": ".order_refused",
    "CancelOrderRequest": ".orders",
    "GetOrderRequest": ".orders",
    "Order": ".orders",
    "OrderState": ".orders",
    "OrderStatus": ".orders",
    "OutOfStock": ".orders",
    "PlaceOrder": ".orders",
    "Charge": ".payments",
    "Receipt": ".payments",
    "Money": ".shared",
    "OrderLine": ".shared",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a model's module when the model is first asked for."""
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
