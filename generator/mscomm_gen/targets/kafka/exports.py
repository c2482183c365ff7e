"""What the `__init__` of a message offers: its own names, and what one needs of the runtime to use them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ...emit.imports import Symbol, isort_key
from .view import MessageView

_SETTINGS: Final = (("KafkaSettings", "kafka_settings"),)
_PRODUCER: Final = (
    ("KafkaProducer", "kafka_producer"),
    ("PublishError", "kafka_producer"),
)
_OUTBOX: Final = (
    ("SqliteOutbox", "sqlite_outbox"),
    ("SqliteOutboxRelay", "sqlite_outbox_relay"),
)
_CONSUMER: Final = (
    ("ConsumerOptions", "consumer_options"),
    ("Delivery", "delivery"),
    ("Fate", "reports"),
    ("Report", "reports"),
)
_STORES: Final = {
    "inbox": (("SqliteInbox", "sqlite_inbox"),),
    "lease": (
        ("MemoryClaimStore", "memory_claims"),
        ("SqliteClaimStore", "sqlite_claims"),
    ),
    "none": (),
}


@dataclass(frozen=True, slots=True, order=True)
class Export:
    """`name` out of `module`, which is relative to the message's folder."""

    name: str
    module: str
    symbol: Symbol


def exports(view: MessageView) -> tuple[Export, ...]:
    """Sorted by name."""
    runtime = set(_SETTINGS)
    if view.producer is not None:
        runtime.update(_PRODUCER)
    if view.outbox is not None:
        runtime.update(_OUTBOX)
    for consumer in view.consumers:
        runtime.update(_CONSUMER)
        runtime.update(_STORES[consumer.form])
    own = f"{view.folder}.kafka"
    found = {
        name: Export(name, ".kafka", Symbol(own, name, inside=True))
        for name in view.names
    }
    for name, module in sorted(runtime):
        symbol = Symbol(f"_runtime.{module}", name, inside=True)
        # A message whose own name this is comes first.
        found.setdefault(name, Export(name, f".._runtime.{module}", symbol))
    return tuple(sorted(found.values(), key=lambda export: isort_key(export.name)))
