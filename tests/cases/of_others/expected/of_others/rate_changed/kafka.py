# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""RateChanged over Kafka, topic TREASURY.Rates_v3."""

from sqlite3 import Connection

from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.rate_changed import RateChanged
from .message import PRICING, decode_by_rate_id


def pricing_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[RateChanged, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes rate_changed for pricing, in group legacy.pricing/v1.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to DLQ.Rates_v1 with the reason and its
    own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        PRICING,
        inbox=inbox,
        decode=decode_by_rate_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
