# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 1 was done."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncFundsReservedProducer, FakeFundsReservedProducer
    from .kafka import AsyncFundsReservedProducer, transfers_consumer
    from .kafka_threads import FundsReservedProducer
    from .message import (
        AsyncFundsReservedPublisher,
        FundsReservedOutbox,
        FundsReservedPublisher,
    )

__all__ = [
    "AsyncFundsReservedProducer",
    "AsyncFundsReservedPublisher",
    "FakeAsyncFundsReservedProducer",
    "FakeFundsReservedProducer",
    "FundsReservedOutbox",
    "FundsReservedProducer",
    "FundsReservedPublisher",
    "transfers_consumer",
]

_MODULES = {
    "AsyncFundsReservedProducer": ".kafka",
    "AsyncFundsReservedPublisher": ".message",
    "FakeAsyncFundsReservedProducer": ".fake",
    "FakeFundsReservedProducer": ".fake",
    "FundsReservedOutbox": ".message",
    "FundsReservedProducer": ".kafka_threads",
    "FundsReservedPublisher": ".message",
    "transfers_consumer": ".kafka",
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
