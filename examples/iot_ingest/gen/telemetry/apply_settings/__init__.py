# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A device is to work differently."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeApplySettingsProducer, FakeAsyncApplySettingsProducer
    from .kafka import AsyncApplySettingsProducer, gateway_consumer
    from .kafka_threads import ApplySettingsProducer
    from .message import (
        ApplySettingsOutbox,
        ApplySettingsPublisher,
        AsyncApplySettingsPublisher,
    )

__all__ = [
    "ApplySettingsOutbox",
    "ApplySettingsProducer",
    "ApplySettingsPublisher",
    "AsyncApplySettingsProducer",
    "AsyncApplySettingsPublisher",
    "FakeApplySettingsProducer",
    "FakeAsyncApplySettingsProducer",
    "gateway_consumer",
]

_MODULES = {
    "ApplySettingsOutbox": ".message",
    "ApplySettingsProducer": ".kafka_threads",
    "ApplySettingsPublisher": ".message",
    "AsyncApplySettingsProducer": ".kafka",
    "AsyncApplySettingsPublisher": ".message",
    "FakeApplySettingsProducer": ".fake",
    "FakeAsyncApplySettingsProducer": ".fake",
    "gateway_consumer": ".kafka",
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
