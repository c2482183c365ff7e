# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanStands on an in-memory broker, for unit tests. No client of a real broker is
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
from .._runtime.structured_events import structured, unwrapped
from ..models.shared import VanStands
from .message import MAPS, VAN_STANDS, decode, key_van_id


class FakeAsyncVanStandsProducer:
    """A double of `AsyncVanStandsProducer`, for unit tests.

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
        event: VanStands,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = VAN_STANDS.headers(event_id, self._headers)
        value, texts = structured(value, texts)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_van_id(event).encode()
        self.broker.put(
            VAN_STANDS.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[VanStands]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(
            VAN_STANDS.topic,
            VanStands,
            unwrap=unwrapped,
        )


class FakeVanStandsProducer:
    """A double of `VanStandsProducer`, for unit tests.

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
        event: VanStands,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = VAN_STANDS.headers(event_id, self._headers)
        value, texts = structured(value, texts)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_van_id(event).encode()
        self.broker.put(
            VAN_STANDS.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[VanStands]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(
            VAN_STANDS.topic,
            VanStands,
            unwrap=unwrapped,
        )


def maps_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[VanStands, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes van_stands for maps, in group maps.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            maps_consumer(broker, inbox, handler)
            await FakeAsyncVanStandsProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        MAPS,
        inbox=broker.keeps_time(inbox),
        decode=decode,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=VAN_STANDS.topic,
    )
