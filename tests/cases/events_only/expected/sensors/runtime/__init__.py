# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Options, errors and stores: what users of this package need besides its services and
messages. Each is loaded when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.claims import ClaimStore
    from .._runtime.consumer_options import ConsumerOptions
    from .._runtime.dead_letters import Reason
    from .._runtime.delivery import Delivery
    from .._runtime.expiry import expires_in
    from .._runtime.forks import ForkedClient
    from .._runtime.hosting import Background, Host, HostFailed, Part
    from .._runtime.kafka_consumer import KafkaConsumer
    from .._runtime.kafka_producer import KafkaProducer
    from .._runtime.kafka_settings import KafkaSettings
    from .._runtime.kafka_thread_producer import ThreadKafkaProducer
    from .._runtime.memory_broker import InMemoryBroker
    from .._runtime.memory_claims import MemoryClaimStore
    from .._runtime.memory_consumer import MemoryConsumer
    from .._runtime.memory_messages import BuriedMessage, SentMessage
    from .._runtime.memory_settling import NotSettled
    from .._runtime.nano_datetime import NanoDatetime
    from .._runtime.probes import Probe
    from .._runtime.process import run
    from .._runtime.publisher import Publisher, PublishError
    from .._runtime.reports import Fate, Report
    from .._runtime.sqlite_claims import SqliteClaimStore
    from .._runtime.sqlite_inbox import SqliteInbox
    from .._runtime.sqlite_outbox import SqliteOutbox
    from .._runtime.sqlite_outbox_relay import SqliteOutboxRelay
    from .._runtime.sqlite_outbox_relay_thread import SqliteOutboxRelayThread
    from .._runtime.subscription import RedeliveryBackoff, Subscription

__all__ = [
    "Background",
    "BuriedMessage",
    "ClaimStore",
    "ConsumerOptions",
    "Delivery",
    "Fate",
    "ForkedClient",
    "Host",
    "HostFailed",
    "InMemoryBroker",
    "KafkaConsumer",
    "KafkaProducer",
    "KafkaSettings",
    "MemoryClaimStore",
    "MemoryConsumer",
    "NanoDatetime",
    "NotSettled",
    "Part",
    "Probe",
    "PublishError",
    "Publisher",
    "Reason",
    "RedeliveryBackoff",
    "Report",
    "SentMessage",
    "SqliteClaimStore",
    "SqliteInbox",
    "SqliteOutbox",
    "SqliteOutboxRelay",
    "SqliteOutboxRelayThread",
    "Subscription",
    "ThreadKafkaProducer",
    "expires_in",
    "run",
]

_MODULES = {
    "Background": ".._runtime.hosting",
    "BuriedMessage": ".._runtime.memory_messages",
    "ClaimStore": ".._runtime.claims",
    "ConsumerOptions": ".._runtime.consumer_options",
    "Delivery": ".._runtime.delivery",
    "Fate": ".._runtime.reports",
    "ForkedClient": ".._runtime.forks",
    "Host": ".._runtime.hosting",
    "HostFailed": ".._runtime.hosting",
    "InMemoryBroker": ".._runtime.memory_broker",
    "KafkaConsumer": ".._runtime.kafka_consumer",
    "KafkaProducer": ".._runtime.kafka_producer",
    "KafkaSettings": ".._runtime.kafka_settings",
    "MemoryClaimStore": ".._runtime.memory_claims",
    "MemoryConsumer": ".._runtime.memory_consumer",
    "NanoDatetime": ".._runtime.nano_datetime",
    "NotSettled": ".._runtime.memory_settling",
    "Part": ".._runtime.hosting",
    "Probe": ".._runtime.probes",
    "PublishError": ".._runtime.publisher",
    "Publisher": ".._runtime.publisher",
    "Reason": ".._runtime.dead_letters",
    "RedeliveryBackoff": ".._runtime.subscription",
    "Report": ".._runtime.reports",
    "SentMessage": ".._runtime.memory_messages",
    "SqliteClaimStore": ".._runtime.sqlite_claims",
    "SqliteInbox": ".._runtime.sqlite_inbox",
    "SqliteOutbox": ".._runtime.sqlite_outbox",
    "SqliteOutboxRelay": ".._runtime.sqlite_outbox_relay",
    "SqliteOutboxRelayThread": ".._runtime.sqlite_outbox_relay_thread",
    "Subscription": ".._runtime.subscription",
    "ThreadKafkaProducer": ".._runtime.kafka_thread_producer",
    "expires_in": ".._runtime.expiry",
    "run": ".._runtime.process",
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
