# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 2 was done. From here on the transfer can only go forward."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kafka import AsyncCreditPostedProducer, transfers_consumer
    from .kafka_threads import CreditPostedProducer
    from .message import CreditPostedOutbox

__all__ = [
    "AsyncCreditPostedProducer",
    "CreditPostedOutbox",
    "CreditPostedProducer",
    "transfers_consumer",
]

_MODULES = {
    "AsyncCreditPostedProducer": ".kafka",
    "CreditPostedOutbox": ".message",
    "CreditPostedProducer": ".kafka_threads",
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
