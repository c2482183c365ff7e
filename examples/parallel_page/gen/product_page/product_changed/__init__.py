# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A product reads or looks different from now on."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncProductChangedProducer, FakeProductChangedProducer
    from .kafka import AsyncProductChangedProducer, page_cache_consumer
    from .kafka_threads import ProductChangedProducer
    from .message import (
        AsyncProductChangedPublisher,
        ProductChangedOutbox,
        ProductChangedPublisher,
    )

__all__ = [
    "AsyncProductChangedProducer",
    "AsyncProductChangedPublisher",
    "FakeAsyncProductChangedProducer",
    "FakeProductChangedProducer",
    "ProductChangedOutbox",
    "ProductChangedProducer",
    "ProductChangedPublisher",
    "page_cache_consumer",
]

_MODULES = {
    "AsyncProductChangedProducer": ".kafka",
    "AsyncProductChangedPublisher": ".message",
    "FakeAsyncProductChangedProducer": ".fake",
    "FakeProductChangedProducer": ".fake",
    "ProductChangedOutbox": ".message",
    "ProductChangedProducer": ".kafka_threads",
    "ProductChangedPublisher": ".message",
    "page_cache_consumer": ".kafka",
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
