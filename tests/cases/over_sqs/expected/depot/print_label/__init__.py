# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command print_label."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncPrintLabelProducer, FakePrintLabelProducer
    from .message import AsyncPrintLabelPublisher, PrintLabelOutbox, PrintLabelPublisher
    from .sqs import PRINT_LABEL_QUEUES, AsyncPrintLabelProducer, stock_consumer
    from .sqs_threads import PrintLabelProducer

__all__ = [
    "PRINT_LABEL_QUEUES",
    "AsyncPrintLabelProducer",
    "AsyncPrintLabelPublisher",
    "FakeAsyncPrintLabelProducer",
    "FakePrintLabelProducer",
    "PrintLabelOutbox",
    "PrintLabelProducer",
    "PrintLabelPublisher",
    "stock_consumer",
]

_MODULES = {
    "PRINT_LABEL_QUEUES": ".sqs",
    "AsyncPrintLabelProducer": ".sqs",
    "AsyncPrintLabelPublisher": ".message",
    "FakeAsyncPrintLabelProducer": ".fake",
    "FakePrintLabelProducer": ".fake",
    "PrintLabelOutbox": ".message",
    "PrintLabelProducer": ".sqs_threads",
    "PrintLabelPublisher": ".message",
    "stock_consumer": ".sqs",
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
