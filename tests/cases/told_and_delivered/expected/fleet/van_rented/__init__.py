# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event van_rented."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncVanRentedProducer, FakeVanRentedProducer
    from .message import AsyncVanRentedPublisher, VanRentedOutbox, VanRentedPublisher
    from .sqs import VAN_RENTED_QUEUES, AsyncVanRentedProducer, maps_consumer
    from .sqs_threads import VanRentedProducer

__all__ = [
    "VAN_RENTED_QUEUES",
    "AsyncVanRentedProducer",
    "AsyncVanRentedPublisher",
    "FakeAsyncVanRentedProducer",
    "FakeVanRentedProducer",
    "VanRentedOutbox",
    "VanRentedProducer",
    "VanRentedPublisher",
    "maps_consumer",
]

_MODULES = {
    "VAN_RENTED_QUEUES": ".sqs",
    "AsyncVanRentedProducer": ".sqs",
    "AsyncVanRentedPublisher": ".message",
    "FakeAsyncVanRentedProducer": ".fake",
    "FakeVanRentedProducer": ".fake",
    "VanRentedOutbox": ".message",
    "VanRentedProducer": ".sqs_threads",
    "VanRentedPublisher": ".message",
    "maps_consumer": ".sqs",
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
