# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The types of the contract. Each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .order_service import (
        FieldMask,
        GetOrderRequest,
        Invoice,
        ListOrdersRequest,
        ListOrdersResponse,
        Money,
        Order,
        OrderLine,
        OrderStatus,
        PlaceOrderRequest,
        UpdateOrderRequest,
    )

__all__ = [
    "FieldMask",
    "GetOrderRequest",
    "Invoice",
    "ListOrdersRequest",
    "ListOrdersResponse",
    "Money",
    "Order",
    "OrderLine",
    "OrderStatus",
    "PlaceOrderRequest",
    "UpdateOrderRequest",
]

_MODULES = {
    "FieldMask": ".order_service",
    "GetOrderRequest": ".order_service",
    "Invoice": ".order_service",
    "ListOrdersRequest": ".order_service",
    "ListOrdersResponse": ".order_service",
    "Money": ".order_service",
    "Order": ".order_service",
    "OrderLine": ".order_service",
    "OrderStatus": ".order_service",
    "PlaceOrderRequest": ".order_service",
    "UpdateOrderRequest": ".order_service",
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
