# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""An order was refused in the end; whatever was charged for it must be given back."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.consumer_options import ConsumerOptions
    from .._runtime.delivery import Delivery
    from .._runtime.kafka_producer import KafkaProducer, PublishError
    from .._runtime.kafka_settings import KafkaSettings
    from .._runtime.reports import Fate, Report
    from .._runtime.sqlite_inbox import SqliteInbox
    from .._runtime.sqlite_outbox import SqliteOutbox
    from .._runtime.sqlite_outbox_relay import SqliteOutboxRelay
    from .kafka import AsyncOrderRefusedProducer, OrderRefusedOutbox, payments_consumer

_EXPORTS = {
    "AsyncOrderRefusedProducer": ".kafka",
    "ConsumerOptions": ".._runtime.consumer_options",
    "Delivery": ".._runtime.delivery",
    "Fate": ".._runtime.reports",
    "KafkaProducer": ".._runtime.kafka_producer",
    "KafkaSettings": ".._runtime.kafka_settings",
    "OrderRefusedOutbox": ".kafka",
    "PublishError": ".._runtime.kafka_producer",
    "Report": ".._runtime.reports",
    "SqliteInbox": ".._runtime.sqlite_inbox",
    "SqliteOutbox": ".._runtime.sqlite_outbox",
    "SqliteOutboxRelay": ".._runtime.sqlite_outbox_relay",
    "payments_consumer": ".kafka",
}

__all__ = [
    "AsyncOrderRefusedProducer",
    "ConsumerOptions",
    "Delivery",
    "Fate",
    "KafkaProducer",
    "KafkaSettings",
    "OrderRefusedOutbox",
    "PublishError",
    "Report",
    "SqliteInbox",
    "SqliteOutbox",
    "SqliteOutboxRelay",
    "payments_consumer",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Loads a module when the first of its names is asked for."""
        module = _EXPORTS.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
