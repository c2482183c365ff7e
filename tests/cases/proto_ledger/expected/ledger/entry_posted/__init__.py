# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event entry_posted."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncEntryPostedProducer, FakeEntryPostedProducer
    from .kafka import AsyncEntryPostedProducer, balances_consumer
    from .kafka_threads import EntryPostedProducer
    from .message import AsyncEntryPostedPublisher, EntryPostedPublisher

__all__ = [
    "AsyncEntryPostedProducer",
    "AsyncEntryPostedPublisher",
    "EntryPostedProducer",
    "EntryPostedPublisher",
    "FakeAsyncEntryPostedProducer",
    "FakeEntryPostedProducer",
    "balances_consumer",
]

_MODULES = {
    "AsyncEntryPostedProducer": ".kafka",
    "AsyncEntryPostedPublisher": ".message",
    "EntryPostedProducer": ".kafka_threads",
    "EntryPostedPublisher": ".message",
    "FakeAsyncEntryPostedProducer": ".fake",
    "FakeEntryPostedProducer": ".fake",
    "balances_consumer": ".kafka",
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
