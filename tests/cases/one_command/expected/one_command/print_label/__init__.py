# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Print a label for one parcel."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .kafka import AsyncPrintLabelProducer, prints_consumer
    from .kafka_threads import PrintLabelProducer

__all__ = [
    "AsyncPrintLabelProducer",
    "PrintLabelProducer",
    "prints_consumer",
]

_MODULES = {
    "AsyncPrintLabelProducer": ".kafka",
    "PrintLabelProducer": ".kafka_threads",
    "prints_consumer": ".kafka",
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
