# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 2 was refused; what step 1 set aside must be given free."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncCreditRefusedProducer, FakeCreditRefusedProducer
    from .kafka import AsyncCreditRefusedProducer, transfers_consumer
    from .kafka_threads import CreditRefusedProducer
    from .message import (
        AsyncCreditRefusedPublisher,
        CreditRefusedOutbox,
        CreditRefusedPublisher,
    )

__all__ = [
    "AsyncCreditRefusedProducer",
    "AsyncCreditRefusedPublisher",
    "CreditRefusedOutbox",
    "CreditRefusedProducer",
    "CreditRefusedPublisher",
    "FakeAsyncCreditRefusedProducer",
    "FakeCreditRefusedProducer",
    "transfers_consumer",
]

_MODULES = {
    "AsyncCreditRefusedProducer": ".kafka",
    "AsyncCreditRefusedPublisher": ".message",
    "CreditRefusedOutbox": ".message",
    "CreditRefusedProducer": ".kafka_threads",
    "CreditRefusedPublisher": ".message",
    "FakeAsyncCreditRefusedProducer": ".fake",
    "FakeCreditRefusedProducer": ".fake",
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
