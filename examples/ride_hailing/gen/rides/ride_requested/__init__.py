# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A rider waits for a car."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncRideRequestedProducer, FakeRideRequestedProducer
    from .kafka import AsyncRideRequestedProducer, dispatch_consumer
    from .kafka_threads import RideRequestedProducer
    from .message import (
        AsyncRideRequestedPublisher,
        RideRequestedOutbox,
        RideRequestedPublisher,
    )

__all__ = [
    "AsyncRideRequestedProducer",
    "AsyncRideRequestedPublisher",
    "FakeAsyncRideRequestedProducer",
    "FakeRideRequestedProducer",
    "RideRequestedOutbox",
    "RideRequestedProducer",
    "RideRequestedPublisher",
    "dispatch_consumer",
]

_MODULES = {
    "AsyncRideRequestedProducer": ".kafka",
    "AsyncRideRequestedPublisher": ".message",
    "FakeAsyncRideRequestedProducer": ".fake",
    "FakeRideRequestedProducer": ".fake",
    "RideRequestedOutbox": ".message",
    "RideRequestedProducer": ".kafka_threads",
    "RideRequestedPublisher": ".message",
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
