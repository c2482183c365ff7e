# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event reading_taken."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kafka import AsyncReadingTakenProducer, alarms_consumer, archive_consumer
    from .kafka_threads import ReadingTakenProducer

__all__ = [
    "AsyncReadingTakenProducer",
    "ReadingTakenProducer",
    "alarms_consumer",
    "archive_consumer",
]

_MODULES = {
    "AsyncReadingTakenProducer": ".kafka",
    "ReadingTakenProducer": ".kafka_threads",
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
