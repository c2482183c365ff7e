# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command calibrate."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncCalibrateProducer, FakeCalibrateProducer
    from .kafka import AsyncCalibrateProducer, alarms_consumer
    from .kafka_threads import CalibrateProducer
    from .message import AsyncCalibratePublisher, CalibrateOutbox, CalibratePublisher

__all__ = [
    "AsyncCalibrateProducer",
    "AsyncCalibratePublisher",
    "CalibrateOutbox",
    "CalibrateProducer",
    "CalibratePublisher",
    "FakeAsyncCalibrateProducer",
    "FakeCalibrateProducer",
    "alarms_consumer",
]

_MODULES = {
    "AsyncCalibrateProducer": ".kafka",
    "AsyncCalibratePublisher": ".message",
    "CalibrateOutbox": ".message",
    "CalibrateProducer": ".kafka_threads",
    "CalibratePublisher": ".message",
    "FakeAsyncCalibrateProducer": ".fake",
    "FakeCalibrateProducer": ".fake",
    "alarms_consumer": ".kafka",
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
