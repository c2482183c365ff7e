# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event nobody_listens."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncNobodyListensProducer, FakeNobodyListensProducer
    from .message import (
        AsyncNobodyListensPublisher,
        NobodyListensOutbox,
        NobodyListensPublisher,
    )
    from .sqs import AsyncNobodyListensProducer
    from .sqs_threads import NobodyListensProducer

__all__ = [
    "AsyncNobodyListensProducer",
    "AsyncNobodyListensPublisher",
    "FakeAsyncNobodyListensProducer",
    "FakeNobodyListensProducer",
    "NobodyListensOutbox",
    "NobodyListensProducer",
    "NobodyListensPublisher",
]

_MODULES = {
    "AsyncNobodyListensProducer": ".sqs",
    "AsyncNobodyListensPublisher": ".message",
    "FakeAsyncNobodyListensProducer": ".fake",
    "FakeNobodyListensProducer": ".fake",
    "NobodyListensOutbox": ".message",
    "NobodyListensProducer": ".sqs_threads",
    "NobodyListensPublisher": ".message",
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
