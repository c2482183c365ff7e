# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 1 was taken back; nothing of the transfer is left."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import (
        FakeAsyncReservationReleasedProducer,
        FakeReservationReleasedProducer,
    )
    from .kafka import AsyncReservationReleasedProducer, transfers_consumer
    from .kafka_threads import ReservationReleasedProducer
    from .message import (
        AsyncReservationReleasedPublisher,
        ReservationReleasedOutbox,
        ReservationReleasedPublisher,
    )

__all__ = [
    "AsyncReservationReleasedProducer",
    "AsyncReservationReleasedPublisher",
    "FakeAsyncReservationReleasedProducer",
    "FakeReservationReleasedProducer",
    "ReservationReleasedOutbox",
    "ReservationReleasedProducer",
    "ReservationReleasedPublisher",
    "transfers_consumer",
]

_MODULES = {
    "AsyncReservationReleasedProducer": ".kafka",
    "AsyncReservationReleasedPublisher": ".message",
    "FakeAsyncReservationReleasedProducer": ".fake",
    "FakeReservationReleasedProducer": ".fake",
    "ReservationReleasedOutbox": ".message",
    "ReservationReleasedProducer": ".kafka_threads",
    "ReservationReleasedPublisher": ".message",
    "transfers_consumer": ".kafka",
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
