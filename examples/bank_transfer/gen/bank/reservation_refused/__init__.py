# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 1 was refused; nothing was set aside, and nothing needs to be taken back."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import (
        FakeAsyncReservationRefusedProducer,
        FakeReservationRefusedProducer,
    )
    from .kafka import AsyncReservationRefusedProducer, transfers_consumer
    from .kafka_threads import ReservationRefusedProducer
    from .message import (
        AsyncReservationRefusedPublisher,
        ReservationRefusedOutbox,
        ReservationRefusedPublisher,
    )

__all__ = [
    "AsyncReservationRefusedProducer",
    "AsyncReservationRefusedPublisher",
    "FakeAsyncReservationRefusedProducer",
    "FakeReservationRefusedProducer",
    "ReservationRefusedOutbox",
    "ReservationRefusedProducer",
    "ReservationRefusedPublisher",
    "transfers_consumer",
]

_MODULES = {
    "AsyncReservationRefusedProducer": ".kafka",
    "AsyncReservationRefusedPublisher": ".message",
    "FakeAsyncReservationRefusedProducer": ".fake",
    "FakeReservationRefusedProducer": ".fake",
    "ReservationRefusedOutbox": ".message",
    "ReservationRefusedProducer": ".kafka_threads",
    "ReservationRefusedPublisher": ".message",
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
