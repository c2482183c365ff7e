# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The event return."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kafka import AsyncReturnProducer, lambda__consumer
    from .kafka_threads import ReturnProducer
    from .message import ReturnOutbox

__all__ = [
    "AsyncReturnProducer",
    "ReturnOutbox",
    "ReturnProducer",
    "lambda__consumer",
]

_MODULES = {
    "AsyncReturnProducer": ".kafka",
    "ReturnOutbox": ".message",
    "ReturnProducer": ".kafka_threads",
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
