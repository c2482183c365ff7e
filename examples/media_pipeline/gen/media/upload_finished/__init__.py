# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A file lies complete in storage."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncUploadFinishedProducer, FakeUploadFinishedProducer
    from .kafka import AsyncUploadFinishedProducer, inspection_consumer
    from .kafka_threads import UploadFinishedProducer
    from .message import (
        AsyncUploadFinishedPublisher,
        UploadFinishedOutbox,
        UploadFinishedPublisher,
    )

__all__ = [
    "AsyncUploadFinishedProducer",
    "AsyncUploadFinishedPublisher",
    "FakeAsyncUploadFinishedProducer",
    "FakeUploadFinishedProducer",
    "UploadFinishedOutbox",
    "UploadFinishedProducer",
    "UploadFinishedPublisher",
    "inspection_consumer",
]

_MODULES = {
    "AsyncUploadFinishedProducer": ".kafka",
    "AsyncUploadFinishedPublisher": ".message",
    "FakeAsyncUploadFinishedProducer": ".fake",
    "FakeUploadFinishedProducer": ".fake",
    "UploadFinishedOutbox": ".message",
    "UploadFinishedProducer": ".kafka_threads",
    "UploadFinishedPublisher": ".message",
    "inspection_consumer": ".kafka",
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
