# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""It is a film, and this is what is in it."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncMediaInspectedProducer, FakeMediaInspectedProducer
    from .kafka import AsyncMediaInspectedProducer, catalogue_consumer
    from .kafka_threads import MediaInspectedProducer
    from .message import (
        AsyncMediaInspectedPublisher,
        MediaInspectedOutbox,
        MediaInspectedPublisher,
    )

__all__ = [
    "AsyncMediaInspectedProducer",
    "AsyncMediaInspectedPublisher",
    "FakeAsyncMediaInspectedProducer",
    "FakeMediaInspectedProducer",
    "MediaInspectedOutbox",
    "MediaInspectedProducer",
    "MediaInspectedPublisher",
    "catalogue_consumer",
]

_MODULES = {
    "AsyncMediaInspectedProducer": ".kafka",
    "AsyncMediaInspectedPublisher": ".message",
    "FakeAsyncMediaInspectedProducer": ".fake",
    "FakeMediaInspectedProducer": ".fake",
    "MediaInspectedOutbox": ".message",
    "MediaInspectedProducer": ".kafka_threads",
    "MediaInspectedPublisher": ".message",
    "catalogue_consumer": ".kafka",
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
