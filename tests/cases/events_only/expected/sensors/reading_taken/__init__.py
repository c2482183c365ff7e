# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event reading_taken."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncReadingTakenProducer, FakeReadingTakenProducer
    from .kafka import AsyncReadingTakenProducer, alarms_consumer, archive_consumer
    from .kafka_threads import ReadingTakenProducer
    from .message import AsyncReadingTakenPublisher, ReadingTakenPublisher

__all__ = [
    "AsyncReadingTakenProducer",
    "AsyncReadingTakenPublisher",
    "FakeAsyncReadingTakenProducer",
    "FakeReadingTakenProducer",
    "ReadingTakenProducer",
    "ReadingTakenPublisher",
    "alarms_consumer",
    "archive_consumer",
]

_MODULES = {
    "AsyncReadingTakenProducer": ".kafka",
    "AsyncReadingTakenPublisher": ".message",
    "FakeAsyncReadingTakenProducer": ".fake",
    "FakeReadingTakenProducer": ".fake",
    "ReadingTakenProducer": ".kafka_threads",
    "ReadingTakenPublisher": ".message",
    "alarms_consumer": ".kafka",
    "archive_consumer": ".kafka",
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
