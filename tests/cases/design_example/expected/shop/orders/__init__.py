# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service orders."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncOrders, Orders, OrdersService, OutOfStockError
    from .client import AsyncOrdersClient, OrdersClient
    from .fake import FakeAsyncOrders, FakeOrders

__all__ = [
    "AsyncOrders",
    "AsyncOrdersClient",
    "FakeAsyncOrders",
    "FakeOrders",
    "Orders",
    "OrdersClient",
    "OrdersService",
    "OutOfStockError",
]

_MODULES = {
    "AsyncOrders": ".api",
    "AsyncOrdersClient": ".client",
    "FakeAsyncOrders": ".fake",
    "FakeOrders": ".fake",
    "Orders": ".api",
    "OrdersClient": ".client",
    "OrdersService": ".api",
    "OutOfStockError": ".api",
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
