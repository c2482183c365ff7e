# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The film will never be played."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncMediaRejectedProducer, FakeMediaRejectedProducer
    from .kafka import AsyncMediaRejectedProducer, studio_consumer
    from .kafka_threads import MediaRejectedProducer
    from .message import (
        AsyncMediaRejectedPublisher,
        MediaRejectedOutbox,
        MediaRejectedPublisher,
    )

__all__ = [
    "AsyncMediaRejectedProducer",
    "AsyncMediaRejectedPublisher",
    "FakeAsyncMediaRejectedProducer",
    "FakeMediaRejectedProducer",
    "MediaRejectedOutbox",
    "MediaRejectedProducer",
    "MediaRejectedPublisher",
    "studio_consumer",
]

_MODULES = {
    "AsyncMediaRejectedProducer": ".kafka",
    "AsyncMediaRejectedPublisher": ".message",
    "FakeAsyncMediaRejectedProducer": ".fake",
    "FakeMediaRejectedProducer": ".fake",
    "MediaRejectedOutbox": ".message",
    "MediaRejectedProducer": ".kafka_threads",
    "MediaRejectedPublisher": ".message",
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
