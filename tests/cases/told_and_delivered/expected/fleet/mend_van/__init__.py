# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command mend_van."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncMendVanProducer, FakeMendVanProducer
    from .message import AsyncMendVanPublisher, MendVanPublisher
    from .sqs import MEND_VAN_QUEUES, AsyncMendVanProducer, workshop_consumer
    from .sqs_threads import MendVanProducer

__all__ = [
    "MEND_VAN_QUEUES",
    "AsyncMendVanProducer",
    "AsyncMendVanPublisher",
    "FakeAsyncMendVanProducer",
    "FakeMendVanProducer",
    "MendVanProducer",
    "MendVanPublisher",
    "workshop_consumer",
]

_MODULES = {
    "MEND_VAN_QUEUES": ".sqs",
    "AsyncMendVanProducer": ".sqs",
    "AsyncMendVanPublisher": ".message",
    "FakeAsyncMendVanProducer": ".fake",
    "FakeMendVanProducer": ".fake",
    "MendVanProducer": ".sqs_threads",
    "MendVanPublisher": ".message",
    "workshop_consumer": ".sqs",
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
