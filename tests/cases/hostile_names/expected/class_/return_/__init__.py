# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event return."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncReturnProducer, FakeReturnProducer
    from .kafka import AsyncReturnProducer, lambda__consumer
    from .kafka_threads import ReturnProducer
    from .message import AsyncReturnPublisher, ReturnOutbox, ReturnPublisher

__all__ = [
    "AsyncReturnProducer",
    "AsyncReturnPublisher",
    "FakeAsyncReturnProducer",
    "FakeReturnProducer",
    "ReturnOutbox",
    "ReturnProducer",
    "ReturnPublisher",
    "lambda__consumer",
]

_MODULES = {
    "AsyncReturnProducer": ".kafka",
    "AsyncReturnPublisher": ".message",
    "FakeAsyncReturnProducer": ".fake",
    "FakeReturnProducer": ".fake",
    "ReturnOutbox": ".message",
    "ReturnProducer": ".kafka_threads",
    "ReturnPublisher": ".message",
    "lambda__consumer": ".kafka",
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
