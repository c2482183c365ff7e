# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Pictures for the shelf are wanted."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncMakeThumbnailsProducer, FakeMakeThumbnailsProducer
    from .kafka import AsyncMakeThumbnailsProducer, thumbnails_consumer
    from .kafka_threads import MakeThumbnailsProducer
    from .message import (
        AsyncMakeThumbnailsPublisher,
        MakeThumbnailsOutbox,
        MakeThumbnailsPublisher,
    )

__all__ = [
    "AsyncMakeThumbnailsProducer",
    "AsyncMakeThumbnailsPublisher",
    "FakeAsyncMakeThumbnailsProducer",
    "FakeMakeThumbnailsProducer",
    "MakeThumbnailsOutbox",
    "MakeThumbnailsProducer",
    "MakeThumbnailsPublisher",
    "thumbnails_consumer",
]

_MODULES = {
    "AsyncMakeThumbnailsProducer": ".kafka",
    "AsyncMakeThumbnailsPublisher": ".message",
    "FakeAsyncMakeThumbnailsProducer": ".fake",
    "FakeMakeThumbnailsProducer": ".fake",
    "MakeThumbnailsOutbox": ".message",
    "MakeThumbnailsProducer": ".kafka_threads",
    "MakeThumbnailsPublisher": ".message",
    "thumbnails_consumer": ".kafka",
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
