# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The orders of a shop."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .order_service.api import AsyncOrderService, OrderService, OrderServiceService
    from .order_service.client import AsyncOrderServiceClient, OrderServiceClient

__all__ = [
    "AsyncOrderService",
    "AsyncOrderServiceClient",
    "OrderService",
    "OrderServiceClient",
    "OrderServiceService",
]

_MODULES = {
    "AsyncOrderService": ".order_service.api",
    "AsyncOrderServiceClient": ".order_service.client",
    "OrderService": ".order_service.api",
    "OrderServiceClient": ".order_service.client",
    "OrderServiceService": ".order_service.api",
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
