# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event approved."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeApprovedProducer, FakeAsyncApprovedProducer
    from .kafka import AsyncApprovedProducer
    from .kafka_threads import ApprovedProducer
    from .message import ApprovedOutbox, ApprovedPublisher, AsyncApprovedPublisher

__all__ = [
    "ApprovedOutbox",
    "ApprovedProducer",
    "ApprovedPublisher",
    "AsyncApprovedProducer",
    "AsyncApprovedPublisher",
    "FakeApprovedProducer",
    "FakeAsyncApprovedProducer",
]

_MODULES = {
    "ApprovedOutbox": ".message",
    "ApprovedProducer": ".kafka_threads",
    "ApprovedPublisher": ".message",
    "AsyncApprovedProducer": ".kafka",
    "AsyncApprovedPublisher": ".message",
    "FakeApprovedProducer": ".fake",
    "FakeAsyncApprovedProducer": ".fake",
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
