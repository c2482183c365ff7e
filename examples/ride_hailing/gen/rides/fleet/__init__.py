# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The drivers' apps talk to it; knows who is on duty, and where."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .api import AsyncFleet, DriverNotFoundError, Fleet, FleetService
    from .client import AsyncFleetClient, FleetClient
    from .fake import FakeAsyncFleet, FakeFleet

__all__ = [
    "AsyncFleet",
    "AsyncFleetClient",
    "DriverNotFoundError",
    "FakeAsyncFleet",
    "FakeFleet",
    "Fleet",
    "FleetClient",
    "FleetService",
]

_MODULES = {
    "AsyncFleet": ".api",
    "AsyncFleetClient": ".client",
    "DriverNotFoundError": ".api",
    "FakeAsyncFleet": ".fake",
    "FakeFleet": ".fake",
    "Fleet": ".api",
    "FleetClient": ".client",
    "FleetService": ".api",
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
