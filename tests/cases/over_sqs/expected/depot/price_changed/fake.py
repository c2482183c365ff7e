# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PriceChanged on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
"""

from __future__ import annotations

from sqlite3 import Connection
from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.memory_consumer import MemoryConsumer
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqs_outgoing import outgoing
from ..models.shared import PriceChanged
from .message import PRICE_CHANGED, STOCK, decode, key_sku


class FakeAsyncPriceChangedProducer:
    """A double of `AsyncPriceChangedProducer`, for unit tests.

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
        event: PriceChanged,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down and
        for what SQS would refuse, and MessageTooLarge.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = PRICE_CHANGED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_sku(event).encode()
        # What SQS would refuse is refused here.
        outgoing(
            PRICE_CHANGED.topic,
            value,
            key=key,
            headers=headers,
            delay=None,
            limit=65536,
            deduplication=None,
        )
        self.broker.put(
            PRICE_CHANGED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[PriceChanged]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(PRICE_CHANGED.topic, PriceChanged)


class FakePriceChangedProducer:
    """A double of `PriceChangedProducer`, for unit tests.

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
        event: PriceChanged,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down and
        for what SQS would refuse, and MessageTooLarge.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = PRICE_CHANGED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_sku(event).encode()
        # What SQS would refuse is refused here.
        outgoing(
            PRICE_CHANGED.topic,
            value,
            key=key,
            headers=headers,
            delay=None,
            limit=65536,
            deduplication=None,
        )
        self.broker.put(
            PRICE_CHANGED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[PriceChanged]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(PRICE_CHANGED.topic, PriceChanged)


def stock_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[PriceChanged, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes price_changed for stock, in group stock.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            stock_consumer(broker, inbox, handler)
            await FakeAsyncPriceChangedProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        STOCK,
        inbox=broker.keeps_time(inbox),
        decode=decode,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=PRICE_CHANGED.topic,
    )
