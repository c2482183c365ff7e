# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Keeps every ride from the wish to the receipt."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import (
        AsyncTrips,
        QuoteExpiredError,
        RiderSuspendedError,
        TripNotFoundError,
        Trips,
        TripsService,
        TripUnderWayError,
    )
    from .client import AsyncTripsClient, TripsClient
    from .fake import FakeAsyncTrips, FakeTrips

__all__ = [
    "AsyncTrips",
    "AsyncTripsClient",
    "FakeAsyncTrips",
    "FakeTrips",
    "QuoteExpiredError",
    "RiderSuspendedError",
    "TripNotFoundError",
    "TripUnderWayError",
    "Trips",
    "TripsClient",
    "TripsService",
]

_MODULES = {
    "AsyncTrips": ".api",
    "AsyncTripsClient": ".client",
    "FakeAsyncTrips": ".fake",
    "FakeTrips": ".fake",
    "QuoteExpiredError": ".api",
    "RiderSuspendedError": ".api",
    "TripNotFoundError": ".api",
    "TripUnderWayError": ".api",
    "Trips": ".api",
    "TripsClient": ".client",
    "TripsService": ".api",
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
