# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command clean_up."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncCleanUpProducer, FakeCleanUpProducer
    from .kafka import AsyncCleanUpProducer, prints_consumer
    from .kafka_threads import CleanUpProducer
    from .message import AsyncCleanUpPublisher, CleanUpOutbox, CleanUpPublisher

__all__ = [
    "AsyncCleanUpProducer",
    "AsyncCleanUpPublisher",
    "CleanUpOutbox",
    "CleanUpProducer",
    "CleanUpPublisher",
    "FakeAsyncCleanUpProducer",
    "FakeCleanUpProducer",
    "prints_consumer",
]

_MODULES = {
    "AsyncCleanUpProducer": ".kafka",
    "AsyncCleanUpPublisher": ".message",
    "CleanUpOutbox": ".message",
    "CleanUpProducer": ".kafka_threads",
    "CleanUpPublisher": ".message",
    "FakeAsyncCleanUpProducer": ".fake",
    "FakeCleanUpProducer": ".fake",
    "prints_consumer": ".kafka",
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
