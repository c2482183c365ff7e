# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 1. Set the amount aside."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncReserveFundsProducer, FakeReserveFundsProducer
    from .kafka import AsyncReserveFundsProducer, accounts_consumer
    from .kafka_threads import ReserveFundsProducer
    from .message import (
        AsyncReserveFundsPublisher,
        ReserveFundsOutbox,
        ReserveFundsPublisher,
    )

__all__ = [
    "AsyncReserveFundsProducer",
    "AsyncReserveFundsPublisher",
    "FakeAsyncReserveFundsProducer",
    "FakeReserveFundsProducer",
    "ReserveFundsOutbox",
    "ReserveFundsProducer",
    "ReserveFundsPublisher",
    "accounts_consumer",
]

_MODULES = {
    "AsyncReserveFundsProducer": ".kafka",
    "AsyncReserveFundsPublisher": ".message",
    "FakeAsyncReserveFundsProducer": ".fake",
    "FakeReserveFundsProducer": ".fake",
    "ReserveFundsOutbox": ".message",
    "ReserveFundsProducer": ".kafka_threads",
    "ReserveFundsPublisher": ".message",
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
