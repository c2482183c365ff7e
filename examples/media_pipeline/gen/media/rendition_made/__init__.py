# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A rendition lies in storage."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncRenditionMadeProducer, FakeRenditionMadeProducer
    from .kafka import AsyncRenditionMadeProducer, catalogue_consumer
    from .kafka_threads import RenditionMadeProducer
    from .message import (
        AsyncRenditionMadePublisher,
        RenditionMadeOutbox,
        RenditionMadePublisher,
    )

__all__ = [
    "AsyncRenditionMadeProducer",
    "AsyncRenditionMadePublisher",
    "FakeAsyncRenditionMadeProducer",
    "FakeRenditionMadeProducer",
    "RenditionMadeOutbox",
    "RenditionMadeProducer",
    "RenditionMadePublisher",
    "catalogue_consumer",
]

_MODULES = {
    "AsyncRenditionMadeProducer": ".kafka",
    "AsyncRenditionMadePublisher": ".message",
    "FakeAsyncRenditionMadeProducer": ".fake",
    "FakeRenditionMadeProducer": ".fake",
    "RenditionMadeOutbox": ".message",
    "RenditionMadeProducer": ".kafka_threads",
    "RenditionMadePublisher": ".message",
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
