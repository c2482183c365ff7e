# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""An order was accepted and paid for."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncOrderPlacedProducer, FakeOrderPlacedProducer
    from .kafka import (
        AsyncOrderPlacedProducer,
        inventory_consumer,
        notification_consumer,
        payments_consumer,
    )
    from .kafka_threads import OrderPlacedProducer
    from .message import (
        AsyncOrderPlacedPublisher,
        OrderPlacedOutbox,
        OrderPlacedPublisher,
    )

__all__ = [
    "AsyncOrderPlacedProducer",
    "AsyncOrderPlacedPublisher",
    "FakeAsyncOrderPlacedProducer",
    "FakeOrderPlacedProducer",
    "OrderPlacedOutbox",
    "OrderPlacedProducer",
    "OrderPlacedPublisher",
    "inventory_consumer",
    "notification_consumer",
    "payments_consumer",
]

_MODULES = {
    "AsyncOrderPlacedProducer": ".kafka",
    "AsyncOrderPlacedPublisher": ".message",
    "FakeAsyncOrderPlacedProducer": ".fake",
    "FakeOrderPlacedProducer": ".fake",
    "OrderPlacedOutbox": ".message",
    "OrderPlacedProducer": ".kafka_threads",
    "OrderPlacedPublisher": ".message",
    "inventory_consumer": ".kafka",
    "notification_consumer": ".kafka",
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
