# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PageViewed on an in-memory broker, for unit tests. No client of a real broker is
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
from ..models.page_viewed import PageViewed
from .message import PAGE_VIEWED, RECOMMENDATIONS, decode_by_view_id, id_view_id


class FakeAsyncPageViewedProducer:
    """A double of `AsyncPageViewedProducer`, for unit tests.

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
        event: PageViewed,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_view_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = PAGE_VIEWED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        self.broker.put(
            PAGE_VIEWED.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[PageViewed]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(PAGE_VIEWED.topic, PageViewed)


class FakePageViewedProducer:
    """A double of `PageViewedProducer`, for unit tests.

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
        event: PageViewed,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_view_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = PAGE_VIEWED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        self.broker.put(
            PAGE_VIEWED.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[PageViewed]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(PAGE_VIEWED.topic, PageViewed)


def recommendations_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[PageViewed, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes page_viewed for recommendations, in group recommendations.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            recommendations_consumer(broker, inbox, handler)
            await FakeAsyncPageViewedProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        RECOMMENDATIONS,
        inbox=broker.keeps_time(inbox),
        decode=decode_by_view_id,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=PAGE_VIEWED.topic,
    )
