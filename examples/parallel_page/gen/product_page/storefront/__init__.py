# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Puts pages together; keeps nothing of its own but a cache."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncStorefront,
        ProductNotFoundError,
        Storefront,
        StorefrontService,
    )
    from .client import AsyncStorefrontClient, StorefrontClient
    from .fake import FakeAsyncStorefront, FakeStorefront

__all__ = [
    "AsyncStorefront",
    "AsyncStorefrontClient",
    "FakeAsyncStorefront",
    "FakeStorefront",
    "ProductNotFoundError",
    "Storefront",
    "StorefrontClient",
    "StorefrontService",
]

_MODULES = {
    "AsyncStorefront": ".api",
    "AsyncStorefrontClient": ".client",
    "FakeAsyncStorefront": ".fake",
    "FakeStorefront": ".fake",
    "ProductNotFoundError": ".api",
    "Storefront": ".api",
    "StorefrontClient": ".client",
    "StorefrontService": ".api",
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
