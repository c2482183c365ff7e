# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What the contract rides describes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .pricing.api import AsyncPricing, Pricing, PricingService
    from .pricing.client import AsyncPricingClient, PricingClient
    from .trips.api import AsyncTrips, Trips, TripsService
    from .trips.client import AsyncTripsClient, TripsClient

__all__ = [
    "AsyncPricing",
    "AsyncPricingClient",
    "AsyncTrips",
    "AsyncTripsClient",
    "Pricing",
    "PricingClient",
    "PricingService",
    "Trips",
    "TripsClient",
    "TripsService",
]

_MODULES = {
    "AsyncPricing": ".pricing.api",
    "AsyncPricingClient": ".pricing.client",
    "AsyncTrips": ".trips.api",
    "AsyncTripsClient": ".trips.client",
    "Pricing": ".pricing.api",
    "PricingClient": ".pricing.client",
    "PricingService": ".pricing.api",
    "Trips": ".trips.api",
    "TripsClient": ".trips.client",
    "TripsService": ".trips.api",
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
