# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""OrderPlaced on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
"""

from __future__ import annotations

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.memory_claims import MemoryClaimStore
from .._runtime.memory_consumer import MemoryConsumer
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqs_outgoing import outgoing
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


class FakeAsyncOrderPlacedProducer:
    """A double of `AsyncOrderPlacedProducer`, for unit tests.

    It sends to an in-memory broker, its own if none is given; `sent` is what arrived
    there. `broker.down = True` makes it fail.
    """

    def __init__(
        self,
        broker: InMemoryBroker | None = None,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self.broker = InMemoryBroker() if broker is None else broker
        self._headers = headers

    async def send(
        self,
        event: OrderPlaced,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down and
        for what SQS would refuse, and MessageTooLarge.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = ORDER_PLACED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_order_id(event).encode()
        # What SQS would refuse is refused here.
        outgoing(
            ORDER_PLACED.topic,
            value,
            key=key,
            headers=headers,
            delay=None,
            limit=262144,
            deduplication=None,
        )
        self.broker.put(
            ORDER_PLACED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[OrderPlaced]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(ORDER_PLACED.topic, OrderPlaced)


class FakeOrderPlacedProducer:
    """A double of `OrderPlacedProducer`, for unit tests.

    It sends to an in-memory broker, its own if none is given; `sent` is what arrived
    there. `broker.down = True` makes it fail.
    """

    def __init__(
        self,
        broker: InMemoryBroker | None = None,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self.broker = InMemoryBroker() if broker is None else broker
        self._headers = headers

    def send(
        self,
        event: OrderPlaced,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down and
        for what SQS would refuse, and MessageTooLarge.
        """
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = ORDER_PLACED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_order_id(event).encode()
        # What SQS would refuse is refused here.
        outgoing(
            ORDER_PLACED.topic,
            value,
            key=key,
            headers=headers,
            delay=None,
            limit=262144,
            deduplication=None,
        )
        self.broker.put(
            ORDER_PLACED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[OrderPlaced]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(ORDER_PLACED.topic, OrderPlaced)


def stock_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[OrderPlaced, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes order_placed for stock, in group stock.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            stock_consumer(broker, inbox, handler)
            await FakeAsyncOrderPlacedProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        STOCK,
        inbox=broker.keeps_time(inbox),
        decode=decode_by_event_id,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=ORDER_PLACED.topic,
    )


def billing_consumer(
    broker: InMemoryBroker,
    handler: Handler[OrderPlaced, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes order_placed for billing, in group books.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps.

        async with InMemoryBroker() as broker:
            billing_consumer(broker, handler)
            await FakeAsyncOrderPlacedProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        BILLING,
        store=MemoryClaimStore(clock=broker.clock, remember=False),
        decode=decode_any,
        handler=handler,
        options=broker.options(options),
        # In this broker's time no handler outlasts a lease.
        renew=False,
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=ORDER_PLACED.topic,
    )
