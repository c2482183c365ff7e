# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The search was given up; nobody comes."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncNoDriverFoundProducer, FakeNoDriverFoundProducer
    from .kafka import AsyncNoDriverFoundProducer, riders_consumer, trips_consumer
    from .kafka_threads import NoDriverFoundProducer
    from .message import (
        AsyncNoDriverFoundPublisher,
        NoDriverFoundOutbox,
        NoDriverFoundPublisher,
    )

__all__ = [
    "AsyncNoDriverFoundProducer",
    "AsyncNoDriverFoundPublisher",
    "FakeAsyncNoDriverFoundProducer",
    "FakeNoDriverFoundProducer",
    "NoDriverFoundOutbox",
    "NoDriverFoundProducer",
    "NoDriverFoundPublisher",
    "riders_consumer",
    "trips_consumer",
]

_MODULES = {
    "AsyncNoDriverFoundProducer": ".kafka",
    "AsyncNoDriverFoundPublisher": ".message",
    "FakeAsyncNoDriverFoundProducer": ".fake",
    "FakeNoDriverFoundProducer": ".fake",
    "NoDriverFoundOutbox": ".message",
    "NoDriverFoundProducer": ".kafka_threads",
    "NoDriverFoundPublisher": ".message",
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
