# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 3 was done; the transfer is complete."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import (
        FakeAsyncReservationSettledProducer,
        FakeReservationSettledProducer,
    )
    from .kafka import AsyncReservationSettledProducer, transfers_consumer
    from .kafka_threads import ReservationSettledProducer
    from .message import (
        AsyncReservationSettledPublisher,
        ReservationSettledOutbox,
        ReservationSettledPublisher,
    )

__all__ = [
    "AsyncReservationSettledProducer",
    "AsyncReservationSettledPublisher",
    "FakeAsyncReservationSettledProducer",
    "FakeReservationSettledProducer",
    "ReservationSettledOutbox",
    "ReservationSettledProducer",
    "ReservationSettledPublisher",
    "transfers_consumer",
]

_MODULES = {
    "AsyncReservationSettledProducer": ".kafka",
    "AsyncReservationSettledPublisher": ".message",
    "FakeAsyncReservationSettledProducer": ".fake",
    "FakeReservationSettledProducer": ".fake",
    "ReservationSettledOutbox": ".message",
    "ReservationSettledProducer": ".kafka_threads",
    "ReservationSettledPublisher": ".message",
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
