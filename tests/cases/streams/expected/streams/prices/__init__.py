# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What things cost."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncPrices, FrozenError, Prices, PricesService, UnlistedError
    from .client import AsyncPricesClient, PricesClient
    from .fake import FakeAsyncPrices, FakePrices

__all__ = [
    "AsyncPrices",
    "AsyncPricesClient",
    "FakeAsyncPrices",
    "FakePrices",
    "FrozenError",
    "Prices",
    "PricesClient",
    "PricesService",
    "UnlistedError",
]

_MODULES = {
    "AsyncPrices": ".api",
    "AsyncPricesClient": ".client",
    "FakeAsyncPrices": ".fake",
    "FakePrices": ".fake",
    "FrozenError": ".api",
    "Prices": ".api",
    "PricesClient": ".client",
    "PricesService": ".api",
    "UnlistedError": ".api",
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
