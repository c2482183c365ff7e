# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A rendition cannot be made; the film is shown without it, or not at all."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncRenditionFailedProducer, FakeRenditionFailedProducer
    from .kafka import AsyncRenditionFailedProducer, catalogue_consumer
    from .kafka_threads import RenditionFailedProducer
    from .message import (
        AsyncRenditionFailedPublisher,
        RenditionFailedOutbox,
        RenditionFailedPublisher,
    )

__all__ = [
    "AsyncRenditionFailedProducer",
    "AsyncRenditionFailedPublisher",
    "FakeAsyncRenditionFailedProducer",
    "FakeRenditionFailedProducer",
    "RenditionFailedOutbox",
    "RenditionFailedProducer",
    "RenditionFailedPublisher",
    "catalogue_consumer",
]

_MODULES = {
    "AsyncRenditionFailedProducer": ".kafka",
    "AsyncRenditionFailedPublisher": ".message",
    "FakeAsyncRenditionFailedProducer": ".fake",
    "FakeRenditionFailedProducer": ".fake",
    "RenditionFailedOutbox": ".message",
    "RenditionFailedProducer": ".kafka_threads",
    "RenditionFailedPublisher": ".message",
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
