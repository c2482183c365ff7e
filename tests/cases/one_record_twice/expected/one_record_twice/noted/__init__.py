# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event noted."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncNotedProducer, FakeNotedProducer
    from .kafka import AsyncNotedProducer, readers_consumer
    from .kafka_threads import NotedProducer
    from .message import AsyncNotedPublisher, NotedOutbox, NotedPublisher

__all__ = [
    "AsyncNotedProducer",
    "AsyncNotedPublisher",
    "FakeAsyncNotedProducer",
    "FakeNotedProducer",
    "NotedOutbox",
    "NotedProducer",
    "NotedPublisher",
    "readers_consumer",
]

_MODULES = {
    "AsyncNotedProducer": ".kafka",
    "AsyncNotedPublisher": ".message",
    "FakeAsyncNotedProducer": ".fake",
    "FakeNotedProducer": ".fake",
    "NotedOutbox": ".message",
    "NotedProducer": ".kafka_threads",
    "NotedPublisher": ".message",
    "readers_consumer": ".kafka",
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
