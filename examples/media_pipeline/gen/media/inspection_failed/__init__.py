# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""It is not a film that anybody can play."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncInspectionFailedProducer, FakeInspectionFailedProducer
    from .kafka import AsyncInspectionFailedProducer, catalogue_consumer
    from .kafka_threads import InspectionFailedProducer
    from .message import (
        AsyncInspectionFailedPublisher,
        InspectionFailedOutbox,
        InspectionFailedPublisher,
    )

__all__ = [
    "AsyncInspectionFailedProducer",
    "AsyncInspectionFailedPublisher",
    "FakeAsyncInspectionFailedProducer",
    "FakeInspectionFailedProducer",
    "InspectionFailedOutbox",
    "InspectionFailedProducer",
    "InspectionFailedPublisher",
    "catalogue_consumer",
]

_MODULES = {
    "AsyncInspectionFailedProducer": ".kafka",
    "AsyncInspectionFailedPublisher": ".message",
    "FakeAsyncInspectionFailedProducer": ".fake",
    "FakeInspectionFailedProducer": ".fake",
    "InspectionFailedOutbox": ".message",
    "InspectionFailedProducer": ".kafka_threads",
    "InspectionFailedPublisher": ".message",
    "catalogue_consumer": ".kafka",
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
