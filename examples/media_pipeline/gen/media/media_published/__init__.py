# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The film can be played."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncMediaPublishedProducer, FakeMediaPublishedProducer
    from .kafka import AsyncMediaPublishedProducer, studio_consumer
    from .kafka_threads import MediaPublishedProducer
    from .message import (
        AsyncMediaPublishedPublisher,
        MediaPublishedOutbox,
        MediaPublishedPublisher,
    )

__all__ = [
    "AsyncMediaPublishedProducer",
    "AsyncMediaPublishedPublisher",
    "FakeAsyncMediaPublishedProducer",
    "FakeMediaPublishedProducer",
    "MediaPublishedOutbox",
    "MediaPublishedProducer",
    "MediaPublishedPublisher",
    "studio_consumer",
]

_MODULES = {
    "AsyncMediaPublishedProducer": ".kafka",
    "AsyncMediaPublishedPublisher": ".message",
    "FakeAsyncMediaPublishedProducer": ".fake",
    "FakeMediaPublishedProducer": ".fake",
    "MediaPublishedOutbox": ".message",
    "MediaPublishedProducer": ".kafka_threads",
    "MediaPublishedPublisher": ".message",
    "studio_consumer": ".kafka",
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
