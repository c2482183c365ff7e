# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a product costs today, with the taxes of a country."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncPricing, Pricing, PricingService, ProductNotFoundError
    from .client import AsyncPricingClient, PricingClient
    from .fake import FakeAsyncPricing, FakePricing

__all__ = [
    "AsyncPricing",
    "AsyncPricingClient",
    "FakeAsyncPricing",
    "FakePricing",
    "Pricing",
    "PricingClient",
    "PricingService",
    "ProductNotFoundError",
]

_MODULES = {
    "AsyncPricing": ".api",
    "AsyncPricingClient": ".client",
    "FakeAsyncPricing": ".fake",
    "FakePricing": ".fake",
    "Pricing": ".api",
    "PricingClient": ".client",
    "PricingService": ".api",
    "ProductNotFoundError": ".api",
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
