# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Compensates step 1. What was set aside is the payer's again."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import (
        FakeAsyncReleaseReservationProducer,
        FakeReleaseReservationProducer,
    )
    from .kafka import AsyncReleaseReservationProducer, accounts_consumer
    from .kafka_threads import ReleaseReservationProducer
    from .message import (
        AsyncReleaseReservationPublisher,
        ReleaseReservationOutbox,
        ReleaseReservationPublisher,
    )

__all__ = [
    "AsyncReleaseReservationProducer",
    "AsyncReleaseReservationPublisher",
    "FakeAsyncReleaseReservationProducer",
    "FakeReleaseReservationProducer",
    "ReleaseReservationOutbox",
    "ReleaseReservationProducer",
    "ReleaseReservationPublisher",
    "accounts_consumer",
]

_MODULES = {
    "AsyncReleaseReservationProducer": ".kafka",
    "AsyncReleaseReservationPublisher": ".message",
    "FakeAsyncReleaseReservationProducer": ".fake",
    "FakeReleaseReservationProducer": ".fake",
    "ReleaseReservationOutbox": ".message",
    "ReleaseReservationProducer": ".kafka_threads",
    "ReleaseReservationPublisher": ".message",
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
