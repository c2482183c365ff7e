# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calibrate on an in-memory broker, for unit tests. No client of a real broker is
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
from ..models.calibrate import Calibrate
from .message import ALARMS, CALIBRATE, decode


class FakeAsyncCalibrateProducer:
    """A double of `AsyncCalibrateProducer`, for unit tests.

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
        command: Calibrate,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        texts = CALIBRATE.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        self.broker.put(
            CALIBRATE.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[Calibrate]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(CALIBRATE.topic, Calibrate)


class FakeCalibrateProducer:
    """A double of `CalibrateProducer`, for unit tests.

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
        command: Calibrate,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        texts = CALIBRATE.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        self.broker.put(
            CALIBRATE.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[Calibrate]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(CALIBRATE.topic, Calibrate)


def alarms_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[Calibrate, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes calibrate for alarms, in group alarms.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            alarms_consumer(broker, inbox, handler)
            await FakeAsyncCalibrateProducer(broker).send(command)
            await broker.settle()
    """
    engine = InboxEngine(
        ALARMS,
        inbox=broker.keeps_time(inbox),
        decode=decode,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=CALIBRATE.topic,
    )
