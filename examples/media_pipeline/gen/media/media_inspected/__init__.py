# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""It is a film, and this is what is in it."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kafka import AsyncMediaInspectedProducer, catalogue_consumer
    from .kafka_threads import MediaInspectedProducer
    from .message import MediaInspectedOutbox

__all__ = [
    "AsyncMediaInspectedProducer",
    "MediaInspectedOutbox",
    "MediaInspectedProducer",
    "catalogue_consumer",
]

_MODULES = {
    "AsyncMediaInspectedProducer": ".kafka",
    "MediaInspectedOutbox": ".message",
    "MediaInspectedProducer": ".kafka_threads",
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
