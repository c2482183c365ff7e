# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ProductChanged over Kafka, topic catalog.product-changed.v1."""

from sqlite3 import Connection

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.decoding import json_decoder
from .._runtime.delivery import Handler
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.product_changed import ProductChanged

PRODUCT_CHANGED = EventKind(
    type="product-page.product_changed",
    source="/product-page/catalog",
    topic="catalog.product-changed.v1",
)
"""A product reads or looks different from now on."""

# services.page_cache.consumes.product_changed
PAGE_CACHE = Subscription(
    message="product_changed",
    topic="catalog.product-changed.v1",
    group="page_cache",
    dead_letter="catalog.product-changed.v1.page_cache.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=8,
    dedupe_window=1209600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How page_cache consumes product_changed, as group page_cache."""


def _key_sku(
    event: ProductChanged,
) -> str:
    """The partition key: its sku."""
    value = event.sku
    return value


def _id_event_id(
    event: ProductChanged,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


_decode_by_event_id = json_decoder(
    ProductChanged,
    _id_event_id,
)


class AsyncProductChangedProducer:
    """A product reads or looks different from now on.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        kafka: KafkaProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._kafka = kafka
        self._headers = headers

    async def send(
        self,
        event: ProductChanged,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_event_id(event)
        headers = PRODUCT_CHANGED.headers(event_id, self._headers)
        await self._kafka.send(
            PRODUCT_CHANGED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=_key_sku(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class ProductChangedOutbox:
    """A product reads or looks different from now on.

    Written in the caller's own transaction and published by a SqliteOutboxRelay once
    that is committed: never lost, never sent for what was rolled back, in order
    within a key. It may be published twice; consumers skip the second.
    """

    def __init__(
        self,
        outbox: SqliteOutbox,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._outbox = outbox
        self._headers = headers

    def add(
        self,
        transaction: Connection,
        event: ProductChanged,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_event_id(event)
        self._outbox.add(
            transaction,
            topic=PRODUCT_CHANGED.topic,
            key=_key_sku(event),
            value=event.model_dump_json(by_alias=True).encode(),
            headers=PRODUCT_CHANGED.headers(event_id, self._headers),
        )


def page_cache_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[ProductChanged, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes product_changed for page_cache, in group page_cache.

    Drops the product's entries; dropping them twice does no harm.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    catalog.product-changed.v1.page_cache.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        PAGE_CACHE,
        store=claims,
        decode=_decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
