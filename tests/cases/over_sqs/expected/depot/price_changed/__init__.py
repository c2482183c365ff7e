# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event price_changed."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncPriceChangedProducer, FakePriceChangedProducer
    from .message import AsyncPriceChangedPublisher, PriceChangedPublisher
    from .sqs import PRICE_CHANGED_QUEUES, AsyncPriceChangedProducer, stock_consumer
    from .sqs_threads import PriceChangedProducer

__all__ = [
    "PRICE_CHANGED_QUEUES",
    "AsyncPriceChangedProducer",
    "AsyncPriceChangedPublisher",
    "FakeAsyncPriceChangedProducer",
    "FakePriceChangedProducer",
    "PriceChangedProducer",
    "PriceChangedPublisher",
    "stock_consumer",
]

_MODULES = {
    "PRICE_CHANGED_QUEUES": ".sqs",
    "AsyncPriceChangedProducer": ".sqs",
    "AsyncPriceChangedPublisher": ".message",
    "FakeAsyncPriceChangedProducer": ".fake",
    "FakePriceChangedProducer": ".fake",
    "PriceChangedProducer": ".sqs_threads",
    "PriceChangedPublisher": ".message",
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
