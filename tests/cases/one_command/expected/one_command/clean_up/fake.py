# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""CleanUp on an in-memory broker, for unit tests. No client of a real broker is needed,
and none is loaded.
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
from ..models.clean_up import CleanUp
from .message import CLEAN_UP, PRINTS, decode, key_printer


class FakeAsyncCleanUpProducer:
    """A double of `AsyncCleanUpProducer`, for unit tests.

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
        command: CleanUp,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        texts = CLEAN_UP.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_printer(command).encode()
        self.broker.put(
            CLEAN_UP.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[CleanUp]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(CLEAN_UP.topic, CleanUp)


class FakeCleanUpProducer:
    """A double of `CleanUpProducer`, for unit tests.

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
        command: CleanUp,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        texts = CLEAN_UP.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_printer(command).encode()
        self.broker.put(
            CLEAN_UP.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[CleanUp]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(CLEAN_UP.topic, CleanUp)


def prints_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[CleanUp, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes clean_up for prints, in group prints.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            prints_consumer(broker, inbox, handler)
            await FakeAsyncCleanUpProducer(broker).send(command)
            await broker.settle()
    """
    engine = InboxEngine(
        PRINTS,
        inbox=broker.keeps_time(inbox),
        decode=decode,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=CLEAN_UP.topic,
    )
