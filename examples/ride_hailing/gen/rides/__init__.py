# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Riders, drivers, the search for the nearest car, fares and their payment."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dispatch.api import AsyncDispatch, Dispatch, DispatchService
    from .dispatch.client import AsyncDispatchClient, DispatchClient
    from .fares.api import AsyncFares, Fares, FaresService
    from .fares.client import AsyncFaresClient, FaresClient
    from .fleet.api import AsyncFleet, Fleet, FleetService
    from .fleet.client import AsyncFleetClient, FleetClient
    from .trips.api import AsyncTrips, Trips, TripsService
    from .trips.client import AsyncTripsClient, TripsClient

__all__ = [
    "AsyncDispatch",
    "AsyncDispatchClient",
    "AsyncFares",
    "AsyncFaresClient",
    "AsyncFleet",
    "AsyncFleetClient",
    "AsyncTrips",
    "AsyncTripsClient",
    "Dispatch",
    "DispatchClient",
    "DispatchService",
    "Fares",
    "FaresClient",
    "FaresService",
    "Fleet",
    "FleetClient",
    "FleetService",
    "Trips",
    "TripsClient",
    "TripsService",
]

_MODULES = {
    "AsyncDispatch": ".dispatch.api",
    "AsyncDispatchClient": ".dispatch.client",
    "AsyncFares": ".fares.api",
    "AsyncFaresClient": ".fares.client",
    "AsyncFleet": ".fleet.api",
    "AsyncFleetClient": ".fleet.client",
    "AsyncTrips": ".trips.api",
    "AsyncTripsClient": ".trips.client",
    "Dispatch": ".dispatch.api",
    "DispatchClient": ".dispatch.client",
    "DispatchService": ".dispatch.api",
    "Fares": ".fares.api",
    "FaresClient": ".fares.client",
    "FaresService": ".fares.api",
    "Fleet": ".fleet.api",
    "FleetClient": ".fleet.client",
    "FleetService": ".fleet.api",
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
