# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Riders, drivers, the search for the nearest car, fares and their payment."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .dispatch.api import AsyncDispatch, DispatchService
    from .dispatch.client import AsyncDispatchClient
    from .fares.api import AsyncFares, FaresService
    from .fares.client import AsyncFaresClient
    from .fleet.api import AsyncFleet, FleetService
    from .fleet.client import AsyncFleetClient
    from .trips.api import AsyncTrips, TripsService
    from .trips.client import AsyncTripsClient

__all__ = [
    "AsyncDispatch",
    "AsyncDispatchClient",
    "AsyncFares",
    "AsyncFaresClient",
    "AsyncFleet",
    "AsyncFleetClient",
    "AsyncTrips",
    "AsyncTripsClient",
    "DispatchService",
    "FaresService",
    "FleetService",
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
    "DispatchService": ".dispatch.api",
    "FaresService": ".fares.api",
    "FleetService": ".fleet.api",
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
