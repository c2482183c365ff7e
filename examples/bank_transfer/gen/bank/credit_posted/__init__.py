# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 2 was done. From here on the transfer can only go forward."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncCreditPostedProducer, FakeCreditPostedProducer
    from .kafka import AsyncCreditPostedProducer, transfers_consumer
    from .kafka_threads import CreditPostedProducer
    from .message import (
        AsyncCreditPostedPublisher,
        CreditPostedOutbox,
        CreditPostedPublisher,
    )

__all__ = [
    "AsyncCreditPostedProducer",
    "AsyncCreditPostedPublisher",
    "CreditPostedOutbox",
    "CreditPostedProducer",
    "CreditPostedPublisher",
    "FakeAsyncCreditPostedProducer",
    "FakeCreditPostedProducer",
    "transfers_consumer",
]

_MODULES = {
    "AsyncCreditPostedProducer": ".kafka",
    "AsyncCreditPostedPublisher": ".message",
    "CreditPostedOutbox": ".message",
    "CreditPostedProducer": ".kafka_threads",
    "CreditPostedPublisher": ".message",
    "FakeAsyncCreditPostedProducer": ".fake",
    "FakeCreditPostedProducer": ".fake",
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
