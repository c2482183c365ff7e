# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event van_stands."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncVanStandsProducer, FakeVanStandsProducer
    from .kafka import AsyncVanStandsProducer, maps_consumer
    from .kafka_threads import VanStandsProducer
    from .message import AsyncVanStandsPublisher, VanStandsOutbox, VanStandsPublisher

__all__ = [
    "AsyncVanStandsProducer",
    "AsyncVanStandsPublisher",
    "FakeAsyncVanStandsProducer",
    "FakeVanStandsProducer",
    "VanStandsOutbox",
    "VanStandsProducer",
    "VanStandsPublisher",
    "maps_consumer",
]

_MODULES = {
    "AsyncVanStandsProducer": ".kafka",
    "AsyncVanStandsPublisher": ".message",
    "FakeAsyncVanStandsProducer": ".fake",
    "FakeVanStandsProducer": ".fake",
    "VanStandsOutbox": ".message",
    "VanStandsProducer": ".kafka_threads",
    "VanStandsPublisher": ".message",
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
