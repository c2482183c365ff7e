# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The command send_mail."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fake import FakeAsyncSendMailProducer, FakeSendMailProducer
    from .message import AsyncSendMailPublisher, SendMailOutbox, SendMailPublisher
    from .sqs import SEND_MAIL_QUEUES, AsyncSendMailProducer, notification_consumer
    from .sqs_threads import SendMailProducer

__all__ = [
    "SEND_MAIL_QUEUES",
    "AsyncSendMailProducer",
    "AsyncSendMailPublisher",
    "FakeAsyncSendMailProducer",
    "FakeSendMailProducer",
    "SendMailOutbox",
    "SendMailProducer",
    "SendMailPublisher",
    "notification_consumer",
]

_MODULES = {
    "SEND_MAIL_QUEUES": ".sqs",
    "AsyncSendMailProducer": ".sqs",
    "AsyncSendMailPublisher": ".message",
    "FakeAsyncSendMailProducer": ".fake",
    "FakeSendMailProducer": ".fake",
    "SendMailOutbox": ".message",
    "SendMailProducer": ".sqs_threads",
    "SendMailPublisher": ".message",
    "notification_consumer": ".sqs",
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
