# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 3. What was set aside leaves the account."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncSettleReservationProducer, FakeSettleReservationProducer
    from .kafka import AsyncSettleReservationProducer, accounts_consumer
    from .kafka_threads import SettleReservationProducer
    from .message import (
        AsyncSettleReservationPublisher,
        SettleReservationOutbox,
        SettleReservationPublisher,
    )

__all__ = [
    "AsyncSettleReservationProducer",
    "AsyncSettleReservationPublisher",
    "FakeAsyncSettleReservationProducer",
    "FakeSettleReservationProducer",
    "SettleReservationOutbox",
    "SettleReservationProducer",
    "SettleReservationPublisher",
    "accounts_consumer",
]

_MODULES = {
    "AsyncSettleReservationProducer": ".kafka",
    "AsyncSettleReservationPublisher": ".message",
    "FakeAsyncSettleReservationProducer": ".fake",
    "FakeSettleReservationProducer": ".fake",
    "SettleReservationOutbox": ".message",
    "SettleReservationProducer": ".kafka_threads",
    "SettleReservationPublisher": ".message",
    "accounts_consumer": ".kafka",
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
