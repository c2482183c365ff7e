# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""OrderPlaced over Kafka, topic shop.order-placed.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.decoding import json_decoder
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.order_placed import OrderPlaced

ORDER_PLACED = EventKind(
    type="shop.order_placed",
    source="/shop/orders",
    topic="shop.order-placed.v1",
)
"""An order was accepted and paid for."""

# services.payments.consumes.order_placed
PAYMENTS = Subscription(
    message="order_placed",
    topic="shop.order-placed.v1",
    group="payments-books",
    dead_letter="shop.order-placed.v1.payments-books.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How payments consumes order_placed, as group payments-books."""

# services.inventory.consumes.order_placed
INVENTORY = Subscription(
    message="order_placed",
    topic="shop.order-placed.v1",
    group="inventory-service",
    dead_letter="shop.order-placed.dlq.v1",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How inventory consumes order_placed, as group inventory-service."""

# services.notification.consumes.order_placed
NOTIFICATION = Subscription(
    message="order_placed",
    topic="shop.order-placed.v1",
    group="notification",
    dead_letter="shop.order-placed.v1.notification.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How notification consumes order_placed, as group notification."""


def _key_order_id(
    event: OrderPlaced,
) -> str:
    """The partition key: its order_id."""
    value = event.order_id
    return str(value)


def _id_event_id(
    event: OrderPlaced,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


_decode_by_event_id = json_decoder(
    OrderPlaced,
    _id_event_id,
)


class AsyncOrderPlacedProducer:
    """An order was accepted and paid for.

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
        event_id = _id_event_id(event)
        headers = ORDER_PLACED.headers(event_id, self._headers)
        await self._kafka.send(
            ORDER_PLACED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=_key_order_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class OrderPlacedOutbox:
    """An order was accepted and paid for.

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
        event: OrderPlaced,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_event_id(event)
        self._outbox.add(
            transaction,
            topic=ORDER_PLACED.topic,
            key=_key_order_id(event),
            value=event.model_dump_json(by_alias=True).encode(),
            headers=ORDER_PLACED.headers(event_id, self._headers),
        )


def payments_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[OrderPlaced, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes order_placed for payments, in group payments-books.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    shop.order-placed.v1.payments-books.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        PAYMENTS,
        inbox=inbox,
        decode=_decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


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
        decode=_decode_by_event_id,
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
        decode=_decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
