# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event order_placed."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncOrderPlacedProducer
    from .message import AsyncOrderPlacedPublisher, OrderPlacedOutbox
    from .sqs import (
        ORDER_PLACED_QUEUES,
        AsyncOrderPlacedProducer,
        billing_consumer,
        stock_consumer,
    )

__all__ = [
    "ORDER_PLACED_QUEUES",
    "AsyncOrderPlacedProducer",
    "AsyncOrderPlacedPublisher",
    "FakeAsyncOrderPlacedProducer",
    "OrderPlacedOutbox",
    "billing_consumer",
    "stock_consumer",
]

_MODULES = {
    "ORDER_PLACED_QUEUES": ".sqs",
    "AsyncOrderPlacedProducer": ".sqs",
    "AsyncOrderPlacedPublisher": ".message",
    "FakeAsyncOrderPlacedProducer": ".fake",
    "OrderPlacedOutbox": ".message",
    "billing_consumer": ".sqs",
    "stock_consumer": ".sqs",
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
