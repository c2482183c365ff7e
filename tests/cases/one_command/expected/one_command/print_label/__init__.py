# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Print a label for one parcel."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncPrintLabelProducer, FakePrintLabelProducer
    from .kafka import AsyncPrintLabelProducer, prints_consumer
    from .kafka_threads import PrintLabelProducer
    from .message import AsyncPrintLabelPublisher, PrintLabelPublisher

__all__ = [
    "AsyncPrintLabelProducer",
    "AsyncPrintLabelPublisher",
    "FakeAsyncPrintLabelProducer",
    "FakePrintLabelProducer",
    "PrintLabelProducer",
    "PrintLabelPublisher",
    "prints_consumer",
]

_MODULES = {
    "AsyncPrintLabelProducer": ".kafka",
    "AsyncPrintLabelPublisher": ".message",
    "FakeAsyncPrintLabelProducer": ".fake",
    "FakePrintLabelProducer": ".fake",
    "PrintLabelProducer": ".kafka_threads",
    "PrintLabelPublisher": ".message",
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
