# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The pictures lie in storage."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncThumbnailsMadeProducer, FakeThumbnailsMadeProducer
    from .kafka import AsyncThumbnailsMadeProducer, catalogue_consumer
    from .kafka_threads import ThumbnailsMadeProducer
    from .message import (
        AsyncThumbnailsMadePublisher,
        ThumbnailsMadeOutbox,
        ThumbnailsMadePublisher,
    )

__all__ = [
    "AsyncThumbnailsMadeProducer",
    "AsyncThumbnailsMadePublisher",
    "FakeAsyncThumbnailsMadeProducer",
    "FakeThumbnailsMadeProducer",
    "ThumbnailsMadeOutbox",
    "ThumbnailsMadeProducer",
    "ThumbnailsMadePublisher",
    "catalogue_consumer",
]

_MODULES = {
    "AsyncThumbnailsMadeProducer": ".kafka",
    "AsyncThumbnailsMadePublisher": ".message",
    "FakeAsyncThumbnailsMadeProducer": ".fake",
    "FakeThumbnailsMadeProducer": ".fake",
    "ThumbnailsMadeOutbox": ".message",
    "ThumbnailsMadeProducer": ".kafka_threads",
    "ThumbnailsMadePublisher": ".message",
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
