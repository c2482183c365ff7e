# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event driver_moved."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncDriverMovedProducer, FakeDriverMovedProducer
    from .kafka import AsyncDriverMovedProducer, trips_consumer
    from .kafka_threads import DriverMovedProducer
    from .message import AsyncDriverMovedPublisher, DriverMovedPublisher

__all__ = [
    "AsyncDriverMovedProducer",
    "AsyncDriverMovedPublisher",
    "DriverMovedProducer",
    "DriverMovedPublisher",
    "FakeAsyncDriverMovedProducer",
    "FakeDriverMovedProducer",
    "trips_consumer",
]

_MODULES = {
    "AsyncDriverMovedProducer": ".kafka",
    "AsyncDriverMovedPublisher": ".message",
    "DriverMovedProducer": ".kafka_threads",
    "DriverMovedPublisher": ".message",
    "FakeAsyncDriverMovedProducer": ".fake",
    "FakeDriverMovedProducer": ".fake",
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
