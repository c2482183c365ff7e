# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A ride is over, and what it costs is known."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncTripEndedProducer, FakeTripEndedProducer
    from .kafka import AsyncTripEndedProducer, payments_consumer
    from .kafka_threads import TripEndedProducer
    from .message import AsyncTripEndedPublisher, TripEndedOutbox, TripEndedPublisher

__all__ = [
    "AsyncTripEndedProducer",
    "AsyncTripEndedPublisher",
    "FakeAsyncTripEndedProducer",
    "FakeTripEndedProducer",
    "TripEndedOutbox",
    "TripEndedProducer",
    "TripEndedPublisher",
    "payments_consumer",
]

_MODULES = {
    "AsyncTripEndedProducer": ".kafka",
    "AsyncTripEndedPublisher": ".message",
    "FakeAsyncTripEndedProducer": ".fake",
    "FakeTripEndedProducer": ".fake",
    "TripEndedOutbox": ".message",
    "TripEndedProducer": ".kafka_threads",
    "TripEndedPublisher": ".message",
    "payments_consumer": ".kafka",
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
