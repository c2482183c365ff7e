# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One rendition is wanted. No order: a short film must not wait behind a long one. The
retention is the longest backlog that we accept.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncMakeRenditionProducer, FakeMakeRenditionProducer
    from .kafka import AsyncMakeRenditionProducer, transcoding_consumer
    from .kafka_threads import MakeRenditionProducer
    from .message import (
        AsyncMakeRenditionPublisher,
        MakeRenditionOutbox,
        MakeRenditionPublisher,
    )

__all__ = [
    "AsyncMakeRenditionProducer",
    "AsyncMakeRenditionPublisher",
    "FakeAsyncMakeRenditionProducer",
    "FakeMakeRenditionProducer",
    "MakeRenditionOutbox",
    "MakeRenditionProducer",
    "MakeRenditionPublisher",
    "transcoding_consumer",
]

_MODULES = {
    "AsyncMakeRenditionProducer": ".kafka",
    "AsyncMakeRenditionPublisher": ".message",
    "FakeAsyncMakeRenditionProducer": ".fake",
    "FakeMakeRenditionProducer": ".fake",
    "MakeRenditionOutbox": ".message",
    "MakeRenditionProducer": ".kafka_threads",
    "MakeRenditionPublisher": ".message",
    "transcoding_consumer": ".kafka",
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
