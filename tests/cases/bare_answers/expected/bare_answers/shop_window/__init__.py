# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The service shop_window."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncShopWindow, ShopWindow, ShopWindowService, SoldOutError
    from .client import AsyncShopWindowClient, ShopWindowClient
    from .fake import FakeAsyncShopWindow, FakeShopWindow

__all__ = [
    "AsyncShopWindow",
    "AsyncShopWindowClient",
    "FakeAsyncShopWindow",
    "FakeShopWindow",
    "ShopWindow",
    "ShopWindowClient",
    "ShopWindowService",
    "SoldOutError",
]

_MODULES = {
    "AsyncShopWindow": ".api",
    "AsyncShopWindowClient": ".client",
    "FakeAsyncShopWindow": ".fake",
    "FakeShopWindow": ".fake",
    "ShopWindow": ".api",
    "ShopWindowClient": ".client",
    "ShopWindowService": ".api",
    "SoldOutError": ".api",
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
