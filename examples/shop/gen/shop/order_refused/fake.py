# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""OrderRefused on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
"""

from __future__ import annotations

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.memory_consumer import MemoryConsumer
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.order_refused import OrderRefused
from .message import (
    ORDER_REFUSED,
    PAYMENTS,
    decode_by_event_id,
    id_event_id,
    key_order_id,
)


class FakeAsyncOrderRefusedProducer:
    """A double of `AsyncOrderRefusedProducer`, for unit tests.

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
        event: OrderRefused,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = ORDER_REFUSED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_order_id(event).encode()
        self.broker.put(
            ORDER_REFUSED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[OrderRefused]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(ORDER_REFUSED.topic, OrderRefused)


class FakeOrderRefusedProducer:
    """A double of `OrderRefusedProducer`, for unit tests.

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
        event: OrderRefused,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = ORDER_REFUSED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_order_id(event).encode()
        self.broker.put(
            ORDER_REFUSED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[OrderRefused]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(ORDER_REFUSED.topic, OrderRefused)


def payments_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[OrderRefused, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes order_refused for payments, in group payments-voids.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            payments_consumer(broker, inbox, handler)
            await FakeAsyncOrderRefusedProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        PAYMENTS,
        inbox=broker.keeps_time(inbox),
        decode=decode_by_event_id,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=ORDER_REFUSED.topic,
    )
