# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event driver_moved."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kafka import AsyncDriverMovedProducer, trips_consumer
    from .kafka_threads import DriverMovedProducer

__all__ = [
    "AsyncDriverMovedProducer",
    "DriverMovedProducer",
    "trips_consumer",
]

_MODULES = {
    "AsyncDriverMovedProducer": ".kafka",
    "DriverMovedProducer": ".kafka_threads",
    "trips_consumer": ".kafka",
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
