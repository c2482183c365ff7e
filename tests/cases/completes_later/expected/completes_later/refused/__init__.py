# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event refused."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncRefusedProducer, FakeRefusedProducer
    from .kafka import AsyncRefusedProducer
    from .kafka_threads import RefusedProducer
    from .message import AsyncRefusedPublisher, RefusedOutbox, RefusedPublisher

__all__ = [
    "AsyncRefusedProducer",
    "AsyncRefusedPublisher",
    "FakeAsyncRefusedProducer",
    "FakeRefusedProducer",
    "RefusedOutbox",
    "RefusedProducer",
    "RefusedPublisher",
]

_MODULES = {
    "AsyncRefusedProducer": ".kafka",
    "AsyncRefusedPublisher": ".message",
    "FakeAsyncRefusedProducer": ".fake",
    "FakeRefusedProducer": ".fake",
    "RefusedOutbox": ".message",
    "RefusedProducer": ".kafka_threads",
    "RefusedPublisher": ".message",
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
