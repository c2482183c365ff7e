# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A driver is on the way."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncDriverAssignedProducer, FakeDriverAssignedProducer
    from .kafka import AsyncDriverAssignedProducer, riders_consumer, trips_consumer
    from .kafka_threads import DriverAssignedProducer
    from .message import (
        AsyncDriverAssignedPublisher,
        DriverAssignedOutbox,
        DriverAssignedPublisher,
    )

__all__ = [
    "AsyncDriverAssignedProducer",
    "AsyncDriverAssignedPublisher",
    "DriverAssignedOutbox",
    "DriverAssignedProducer",
    "DriverAssignedPublisher",
    "FakeAsyncDriverAssignedProducer",
    "FakeDriverAssignedProducer",
    "riders_consumer",
    "trips_consumer",
]

_MODULES = {
    "AsyncDriverAssignedProducer": ".kafka",
    "AsyncDriverAssignedPublisher": ".message",
    "DriverAssignedOutbox": ".message",
    "DriverAssignedProducer": ".kafka_threads",
    "DriverAssignedPublisher": ".message",
    "FakeAsyncDriverAssignedProducer": ".fake",
    "FakeDriverAssignedProducer": ".fake",
    "riders_consumer": ".kafka",
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
