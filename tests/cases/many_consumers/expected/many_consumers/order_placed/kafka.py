# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""OrderPlaced over Kafka, topic many-consumers.order-placed.v1."""

from sqlite3 import Connection

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_claims import MemoryClaimStore
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.order_placed import OrderPlaced
from .message import (
    BOOKS,
    MAIL,
    ORDER_PLACED,
    ORDERS_VIEW,
    SEARCH,
    STOCK,
    decode,
    decode_any,
    decode_by_event_id,
    decode_by_order_id,
    id_event_id,
    key_order_id,
)


class AsyncOrderPlacedProducer:
    """Publishes order_placed to the topic many-consumers.order-placed.v1.

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


def books_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[OrderPlaced, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes order_placed for books, in group books.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    many-consumers.order-placed.v1.books.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        BOOKS,
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def mail_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[OrderPlaced, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes order_placed for mail, in group mail-service.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    many-consumers.order-placed.v1.mail-service.dlq with the reason and its own
    headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        MAIL,
        store=claims,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def search_consumer(
    kafka: KafkaSettings,
    handler: Handler[OrderPlaced, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes order_placed for search, in group search.

    Promise: at-least-once effects. The contract asks for no dedupe, so every
    duplicate has its effect again.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    many-consumers.order-placed.v1.search.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        SEARCH,
        store=MemoryClaimStore(remember=False),
        decode=decode_any,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def stock_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[OrderPlaced, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes order_placed for stock, in group stock.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 1 delivery in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to stock-dlq with the
    reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        STOCK,
        inbox=inbox,
        decode=decode_by_order_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def orders_view_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[OrderPlaced, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes order_placed for orders_view, in group orders_view.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    many-consumers.order-placed.v1.orders_view.dlq with the reason and its own
    headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        ORDERS_VIEW,
        store=claims,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
