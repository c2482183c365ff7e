# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Nobody waits any more."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncRideCancelledProducer, FakeRideCancelledProducer
    from .kafka import AsyncRideCancelledProducer, dispatch_consumer
    from .kafka_threads import RideCancelledProducer
    from .message import (
        AsyncRideCancelledPublisher,
        RideCancelledOutbox,
        RideCancelledPublisher,
    )

__all__ = [
    "AsyncRideCancelledProducer",
    "AsyncRideCancelledPublisher",
    "FakeAsyncRideCancelledProducer",
    "FakeRideCancelledProducer",
    "RideCancelledOutbox",
    "RideCancelledProducer",
    "RideCancelledPublisher",
    "dispatch_consumer",
]

_MODULES = {
    "AsyncRideCancelledProducer": ".kafka",
    "AsyncRideCancelledPublisher": ".message",
    "FakeAsyncRideCancelledProducer": ".fake",
    "FakeRideCancelledProducer": ".fake",
    "RideCancelledOutbox": ".message",
    "RideCancelledProducer": ".kafka_threads",
    "RideCancelledPublisher": ".message",
    "dispatch_consumer": ".kafka",
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
