# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""OrderPlaced over SQS, by the SNS topic depot-order-placed.fifo."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_claims import MemoryClaimStore
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqs_consumer import SqsConsumer
from .._runtime.sqs_producer import SqsProducer
from .._runtime.sqs_queues import SqsQueue
from .._runtime.sqs_settings import SqsSettings
from ..models.order_placed import OrderPlaced
from .message import (
    BILLING,
    ORDER_PLACED,
    STOCK,
    decode_any,
    decode_by_event_id,
    id_event_id,
    key_order_id,
)

ORDER_PLACED_QUEUES = (
    SqsQueue(
        name="depot-order-placed-stock.fifo",
        dead_letter="depot-order-placed-stock-dlq.fifo",
        max_receive_count=160,
        topic="depot-order-placed.fifo",
        delay=0,
        retention=345600,
        visibility_timeout=30,
        max_message_size=262144,
    ),
    SqsQueue(
        name="billing-orders.fifo",
        dead_letter="billing-orders-dead.fifo",
        max_receive_count=100,
        topic="depot-order-placed.fifo",
        delay=0,
        retention=345600,
        visibility_timeout=30,
        max_message_size=262144,
    ),
)
"""What carries order_placed, for `create_queues`; schemas/sqs/cloudformation.json says
the same.
"""


class AsyncOrderPlacedProducer:
    """Publishes order_placed to the SNS topic depot-order-placed.fifo.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        sqs: SqsProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._sqs = sqs
        self._headers = headers

    async def send(
        self,
        event: OrderPlaced,
    ) -> None:
        """Returns once AWS has confirmed it. Raises PublishError, of which
        MessageTooLarge is one.
        """
        event_id = id_event_id(event)
        headers = ORDER_PLACED.headers(event_id, self._headers)
        await self._sqs.send(
            ORDER_PLACED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_order_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            limit=262144,
        )


def stock_consumer(
    sqs: SqsSettings,
    inbox: SqliteInbox,
    handler: Handler[OrderPlaced, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> SqsConsumer:
    """Consumes order_placed for stock, in group stock.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 8 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    depot-order-placed-stock-dlq.fifo with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        STOCK,
        inbox=inbox,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return SqsConsumer(sqs, engine)


def billing_consumer(
    sqs: SqsSettings,
    handler: Handler[OrderPlaced, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> SqsConsumer:
    """Consumes order_placed for billing, in group books.

    Promise: at-least-once effects. The contract asks for no dedupe, so every
    duplicate has its effect again.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    billing-orders-dead.fifo with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        BILLING,
        store=MemoryClaimStore(remember=False),
        decode=decode_any,
        handler=handler,
        options=options,
    )
    return SqsConsumer(sqs, engine)
