# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ProductChanged over Kafka, topic catalog.product-changed.v1."""

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from ..models.product_changed import ProductChanged
from .message import (
    PAGE_CACHE,
    PRODUCT_CHANGED,
    decode_by_event_id,
    id_event_id,
    key_sku,
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
        event_id = id_event_id(event)
        headers = PRODUCT_CHANGED.headers(event_id, self._headers)
        await self._kafka.send(
            PRODUCT_CHANGED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_sku(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
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
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
