# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A car is somewhere else. Straight to the broker: the next position comes in four
seconds and makes up for one that is lost.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncCarMovedProducer, FakeCarMovedProducer
    from .kafka import AsyncCarMovedProducer, dispatch_consumer
    from .kafka_threads import CarMovedProducer
    from .message import AsyncCarMovedPublisher, CarMovedPublisher

__all__ = [
    "AsyncCarMovedProducer",
    "AsyncCarMovedPublisher",
    "CarMovedProducer",
    "CarMovedPublisher",
    "FakeAsyncCarMovedProducer",
    "FakeCarMovedProducer",
    "dispatch_consumer",
]

_MODULES = {
    "AsyncCarMovedProducer": ".kafka",
    "AsyncCarMovedPublisher": ".message",
    "CarMovedProducer": ".kafka_threads",
    "CarMovedPublisher": ".message",
    "FakeAsyncCarMovedProducer": ".fake",
    "FakeCarMovedProducer": ".fake",
    "dispatch_consumer": ".kafka",
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
