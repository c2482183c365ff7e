# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""An order was refused in the end; whatever was charged for it must be given back."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncOrderRefusedProducer, FakeOrderRefusedProducer
    from .kafka import AsyncOrderRefusedProducer, payments_consumer
    from .kafka_threads import OrderRefusedProducer
    from .message import (
        AsyncOrderRefusedPublisher,
        OrderRefusedOutbox,
        OrderRefusedPublisher,
    )

__all__ = [
    "AsyncOrderRefusedProducer",
    "AsyncOrderRefusedPublisher",
    "FakeAsyncOrderRefusedProducer",
    "FakeOrderRefusedProducer",
    "OrderRefusedOutbox",
    "OrderRefusedProducer",
    "OrderRefusedPublisher",
    "payments_consumer",
]

_MODULES = {
    "AsyncOrderRefusedProducer": ".kafka",
    "AsyncOrderRefusedPublisher": ".message",
    "FakeAsyncOrderRefusedProducer": ".fake",
    "FakeOrderRefusedProducer": ".fake",
    "OrderRefusedOutbox": ".message",
    "OrderRefusedProducer": ".kafka_threads",
    "OrderRefusedPublisher": ".message",
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
