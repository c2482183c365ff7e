# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The fare was taken, and the receipt can be sent."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncFarePaidProducer, FakeFarePaidProducer
    from .kafka import AsyncFarePaidProducer, riders_consumer, trips_consumer
    from .kafka_threads import FarePaidProducer
    from .message import AsyncFarePaidPublisher, FarePaidOutbox, FarePaidPublisher

__all__ = [
    "AsyncFarePaidProducer",
    "AsyncFarePaidPublisher",
    "FakeAsyncFarePaidProducer",
    "FakeFarePaidProducer",
    "FarePaidOutbox",
    "FarePaidProducer",
    "FarePaidPublisher",
    "riders_consumer",
    "trips_consumer",
]

_MODULES = {
    "AsyncFarePaidProducer": ".kafka",
    "AsyncFarePaidPublisher": ".message",
    "FakeAsyncFarePaidProducer": ".fake",
    "FakeFarePaidProducer": ".fake",
    "FarePaidOutbox": ".message",
    "FarePaidProducer": ".kafka_threads",
    "FarePaidPublisher": ".message",
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
