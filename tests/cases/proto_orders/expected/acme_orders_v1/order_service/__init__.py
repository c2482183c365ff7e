# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Takes orders and tells of them."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncOrderService, OrderService, OrderServiceService
    from .client import AsyncOrderServiceClient, OrderServiceClient
    from .fake import FakeAsyncOrderService, FakeOrderService

__all__ = [
    "AsyncOrderService",
    "AsyncOrderServiceClient",
    "FakeAsyncOrderService",
    "FakeOrderService",
    "OrderService",
    "OrderServiceClient",
    "OrderServiceService",
]

_MODULES = {
    "AsyncOrderService": ".api",
    "AsyncOrderServiceClient": ".client",
    "FakeAsyncOrderService": ".fake",
    "FakeOrderService": ".fake",
    "OrderService": ".api",
    "OrderServiceClient": ".client",
    "OrderServiceService": ".api",
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
