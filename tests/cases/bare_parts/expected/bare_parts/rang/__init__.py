# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event rang."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncRangProducer, FakeRangProducer
    from .kafka import AsyncRangProducer, listens_consumer
    from .kafka_threads import RangProducer
    from .message import AsyncRangPublisher, RangOutbox, RangPublisher

__all__ = [
    "AsyncRangProducer",
    "AsyncRangPublisher",
    "FakeAsyncRangProducer",
    "FakeRangProducer",
    "RangOutbox",
    "RangProducer",
    "RangPublisher",
    "listens_consumer",
]

_MODULES = {
    "AsyncRangProducer": ".kafka",
    "AsyncRangPublisher": ".message",
    "FakeAsyncRangProducer": ".fake",
    "FakeRangProducer": ".fake",
    "RangOutbox": ".message",
    "RangProducer": ".kafka_threads",
    "RangPublisher": ".message",
    "listens_consumer": ".kafka",
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
