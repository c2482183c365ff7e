# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Reading on an in-memory broker, for unit tests. No client of a real broker is needed,
and none is loaded.
"""

from __future__ import annotations

from sqlite3 import Connection

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.memory_consumer import MemoryConsumer
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.reading_taken import Reading
from .message import (
    ALARMS,
    ARCHIVE,
    READING_TAKEN,
    decode,
    decode_by_reading_id,
    id_reading_id,
    key_sensor,
)


class FakeAsyncReadingTakenProducer:
    """A double of `AsyncReadingTakenProducer`, for unit tests.

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
        event: Reading,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_reading_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = READING_TAKEN.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_sensor(event).encode()
        self.broker.put(
            READING_TAKEN.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[Reading]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(READING_TAKEN.topic, Reading)


class FakeReadingTakenProducer:
    """A double of `ReadingTakenProducer`, for unit tests.

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
        event: Reading,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_reading_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = READING_TAKEN.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_sensor(event).encode()
        self.broker.put(
            READING_TAKEN.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[Reading]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(READING_TAKEN.topic, Reading)


def alarms_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[Reading, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes reading_taken for alarms, in group alarms.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            alarms_consumer(broker, inbox, handler)
            await FakeAsyncReadingTakenProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        ALARMS,
        inbox=broker.keeps_time(inbox),
        decode=decode_by_reading_id,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=READING_TAKEN.topic,
    )


def archive_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[Reading, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes reading_taken for archive, in group archive-writer.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            archive_consumer(broker, claims, handler)
            await FakeAsyncReadingTakenProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        ARCHIVE,
        store=broker.keeps_time(claims),
        decode=decode,
        handler=handler,
        options=broker.options(options),
        # In this broker's time no handler outlasts a lease.
        renew=False,
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=READING_TAKEN.topic,
    )
