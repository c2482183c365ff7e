# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event order_placed."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncOrderPlacedProducer, FakeOrderPlacedProducer
    from .message import (
        AsyncOrderPlacedPublisher,
        OrderPlacedOutbox,
        OrderPlacedPublisher,
    )
    from .sqs import (
        ORDER_PLACED_QUEUES,
        AsyncOrderPlacedProducer,
        billing_consumer,
        stock_consumer,
    )
    from .sqs_threads import OrderPlacedProducer

__all__ = [
    "ORDER_PLACED_QUEUES",
    "AsyncOrderPlacedProducer",
    "AsyncOrderPlacedPublisher",
    "FakeAsyncOrderPlacedProducer",
    "FakeOrderPlacedProducer",
    "OrderPlacedOutbox",
    "OrderPlacedProducer",
    "OrderPlacedPublisher",
    "billing_consumer",
    "stock_consumer",
]

_MODULES = {
    "ORDER_PLACED_QUEUES": ".sqs",
    "AsyncOrderPlacedProducer": ".sqs",
    "AsyncOrderPlacedPublisher": ".message",
    "FakeAsyncOrderPlacedProducer": ".fake",
    "FakeOrderPlacedProducer": ".fake",
    "OrderPlacedOutbox": ".message",
    "OrderPlacedProducer": ".sqs_threads",
    "OrderPlacedPublisher": ".message",
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
