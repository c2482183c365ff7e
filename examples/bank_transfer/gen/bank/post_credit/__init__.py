# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 2. Give it to the payee."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncPostCreditProducer, FakePostCreditProducer
    from .kafka import AsyncPostCreditProducer, clearing_consumer
    from .kafka_threads import PostCreditProducer
    from .message import AsyncPostCreditPublisher, PostCreditOutbox, PostCreditPublisher

__all__ = [
    "AsyncPostCreditProducer",
    "AsyncPostCreditPublisher",
    "FakeAsyncPostCreditProducer",
    "FakePostCreditProducer",
    "PostCreditOutbox",
    "PostCreditProducer",
    "PostCreditPublisher",
    "clearing_consumer",
]

_MODULES = {
    "AsyncPostCreditProducer": ".kafka",
    "AsyncPostCreditPublisher": ".message",
    "FakeAsyncPostCreditProducer": ".fake",
    "FakePostCreditProducer": ".fake",
    "PostCreditOutbox": ".message",
    "PostCreditProducer": ".kafka_threads",
    "PostCreditPublisher": ".message",
    "clearing_consumer": ".kafka",
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
