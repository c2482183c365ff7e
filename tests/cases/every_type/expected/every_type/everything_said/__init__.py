# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event everything_said."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncEverythingSaidProducer, FakeEverythingSaidProducer
    from .kafka import AsyncEverythingSaidProducer, listener_consumer
    from .kafka_threads import EverythingSaidProducer
    from .message import (
        AsyncEverythingSaidPublisher,
        EverythingSaidOutbox,
        EverythingSaidPublisher,
    )

__all__ = [
    "AsyncEverythingSaidProducer",
    "AsyncEverythingSaidPublisher",
    "EverythingSaidOutbox",
    "EverythingSaidProducer",
    "EverythingSaidPublisher",
    "FakeAsyncEverythingSaidProducer",
    "FakeEverythingSaidProducer",
    "listener_consumer",
]

_MODULES = {
    "AsyncEverythingSaidProducer": ".kafka",
    "AsyncEverythingSaidPublisher": ".message",
    "EverythingSaidOutbox": ".message",
    "EverythingSaidProducer": ".kafka_threads",
    "EverythingSaidPublisher": ".message",
    "FakeAsyncEverythingSaidProducer": ".fake",
    "FakeEverythingSaidProducer": ".fake",
    "listener_consumer": ".kafka",
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
