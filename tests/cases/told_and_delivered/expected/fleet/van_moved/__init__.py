# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event van_moved."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncVanMovedProducer, FakeVanMovedProducer
    from .kafka import AsyncVanMovedProducer, maps_consumer
    from .kafka_threads import VanMovedProducer
    from .message import AsyncVanMovedPublisher, VanMovedPublisher

__all__ = [
    "AsyncVanMovedProducer",
    "AsyncVanMovedPublisher",
    "FakeAsyncVanMovedProducer",
    "FakeVanMovedProducer",
    "VanMovedProducer",
    "VanMovedPublisher",
    "maps_consumer",
]

_MODULES = {
    "AsyncVanMovedProducer": ".kafka",
    "AsyncVanMovedPublisher": ".message",
    "FakeAsyncVanMovedProducer": ".fake",
    "FakeVanMovedProducer": ".fake",
    "VanMovedProducer": ".kafka_threads",
    "VanMovedPublisher": ".message",
    "maps_consumer": ".kafka",
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
