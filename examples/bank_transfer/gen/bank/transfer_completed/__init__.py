# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The payee has the money."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncTransferCompletedProducer, FakeTransferCompletedProducer
    from .kafka import (
        AsyncTransferCompletedProducer,
        audit_consumer,
        customers_consumer,
    )
    from .kafka_threads import TransferCompletedProducer
    from .message import (
        AsyncTransferCompletedPublisher,
        TransferCompletedOutbox,
        TransferCompletedPublisher,
    )

__all__ = [
    "AsyncTransferCompletedProducer",
    "AsyncTransferCompletedPublisher",
    "FakeAsyncTransferCompletedProducer",
    "FakeTransferCompletedProducer",
    "TransferCompletedOutbox",
    "TransferCompletedProducer",
    "TransferCompletedPublisher",
    "audit_consumer",
    "customers_consumer",
]

_MODULES = {
    "AsyncTransferCompletedProducer": ".kafka",
    "AsyncTransferCompletedPublisher": ".message",
    "FakeAsyncTransferCompletedProducer": ".fake",
    "FakeTransferCompletedProducer": ".fake",
    "TransferCompletedOutbox": ".message",
    "TransferCompletedProducer": ".kafka_threads",
    "TransferCompletedPublisher": ".message",
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
