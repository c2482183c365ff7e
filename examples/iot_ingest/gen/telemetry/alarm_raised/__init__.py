# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""A limit was passed, and a person must know."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAlarmRaisedProducer, FakeAsyncAlarmRaisedProducer
    from .kafka import AsyncAlarmRaisedProducer, pagers_consumer
    from .kafka_threads import AlarmRaisedProducer
    from .message import (
        AlarmRaisedOutbox,
        AlarmRaisedPublisher,
        AsyncAlarmRaisedPublisher,
    )

__all__ = [
    "AlarmRaisedOutbox",
    "AlarmRaisedProducer",
    "AlarmRaisedPublisher",
    "AsyncAlarmRaisedProducer",
    "AsyncAlarmRaisedPublisher",
    "FakeAlarmRaisedProducer",
    "FakeAsyncAlarmRaisedProducer",
    "pagers_consumer",
]

_MODULES = {
    "AlarmRaisedOutbox": ".message",
    "AlarmRaisedProducer": ".kafka_threads",
    "AlarmRaisedPublisher": ".message",
    "AsyncAlarmRaisedProducer": ".kafka",
    "AsyncAlarmRaisedPublisher": ".message",
    "FakeAlarmRaisedProducer": ".fake",
    "FakeAsyncAlarmRaisedProducer": ".fake",
    "pagers_consumer": ".kafka",
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
