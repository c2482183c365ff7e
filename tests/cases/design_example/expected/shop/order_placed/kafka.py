# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""OrderPlaced over Kafka, topic shop.order-placed.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.order_placed import OrderPlaced
from .message import (
    INVENTORY,
    NOTIFICATION,
    ORDER_PLACED,
    decode,
    decode_by_event_id,
    id_event_id,
    key_order_id,
)


class AsyncOrderPlacedProducer:
    """Publishes order_placed to the topic shop.order-placed.v1.

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
        event: OrderPlaced,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = ORDER_PLACED.headers(event_id, self._headers)
        await self._kafka.send(
            ORDER_PLACED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_order_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def inventory_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[OrderPlaced, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes order_placed for inventory, in group inventory-service.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    shop.order-placed.dlq.v1 with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        INVENTORY,
        inbox=inbox,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def notification_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[OrderPlaced, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes order_placed for notification, in group notification.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    shop.order-placed.v1.notification.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        NOTIFICATION,
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
