# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The payer has all of the money, and nothing is reserved."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncTransferRejectedProducer, FakeTransferRejectedProducer
    from .kafka import AsyncTransferRejectedProducer, audit_consumer, customers_consumer
    from .kafka_threads import TransferRejectedProducer
    from .message import (
        AsyncTransferRejectedPublisher,
        TransferRejectedOutbox,
        TransferRejectedPublisher,
    )

__all__ = [
    "AsyncTransferRejectedProducer",
    "AsyncTransferRejectedPublisher",
    "FakeAsyncTransferRejectedProducer",
    "FakeTransferRejectedProducer",
    "TransferRejectedOutbox",
    "TransferRejectedProducer",
    "TransferRejectedPublisher",
    "audit_consumer",
    "customers_consumer",
]

_MODULES = {
    "AsyncTransferRejectedProducer": ".kafka",
    "AsyncTransferRejectedPublisher": ".message",
    "FakeAsyncTransferRejectedProducer": ".fake",
    "FakeTransferRejectedProducer": ".fake",
    "TransferRejectedOutbox": ".message",
    "TransferRejectedProducer": ".kafka_threads",
    "TransferRejectedPublisher": ".message",
    "audit_consumer": ".kafka",
    "customers_consumer": ".kafka",
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
