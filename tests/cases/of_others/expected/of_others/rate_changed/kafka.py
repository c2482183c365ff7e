# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""RateChanged over Kafka, topic TREASURY.Rates_v3."""

from sqlite3 import Connection

from .._runtime.cloudevents import EventKind
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.decoding import json_decoder
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.rate_changed import RateChanged

RATE_CHANGED = EventKind(
    type="of_others.rate_changed",
    source="/of_others",
    topic="TREASURY.Rates_v3",
)
"""The event rate_changed."""

# services.pricing.consumes.rate_changed
PRICING = Subscription(
    message="rate_changed",
    topic="TREASURY.Rates_v3",
    group="legacy.pricing/v1",
    dead_letter="DLQ.Rates_v1",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How pricing consumes rate_changed, as group legacy.pricing/v1."""


def _id_rate_id(
    event: RateChanged,
) -> str:
    """The id of a message: its Rate-Id."""
    value = event.Rate_Id
    return value


_decode_by_rate_id = json_decoder(
    RateChanged,
    _id_rate_id,
)


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
        decode=_decode_by_rate_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
