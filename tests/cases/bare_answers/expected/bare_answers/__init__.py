# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract bare_answers describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shop_window.api import AsyncShopWindow, ShopWindow, ShopWindowService
    from .shop_window.client import AsyncShopWindowClient, ShopWindowClient

__all__ = [
    "AsyncShopWindow",
    "AsyncShopWindowClient",
    "ShopWindow",
    "ShopWindowClient",
    "ShopWindowService",
]

_MODULES = {
    "AsyncShopWindow": ".shop_window.api",
    "AsyncShopWindowClient": ".shop_window.client",
    "ShopWindow": ".shop_window.api",
    "ShopWindowClient": ".shop_window.client",
    "ShopWindowService": ".shop_window.api",
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
