# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Step 2. Give it to the payee."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kafka import AsyncPostCreditProducer, clearing_consumer
    from .kafka_threads import PostCreditProducer
    from .message import PostCreditOutbox

__all__ = [
    "AsyncPostCreditProducer",
    "PostCreditOutbox",
    "PostCreditProducer",
    "clearing_consumer",
]

_MODULES = {
    "AsyncPostCreditProducer": ".kafka",
    "PostCreditOutbox": ".message",
    "PostCreditProducer": ".kafka_threads",
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
