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
from .._runtime.sqs_outgoing import outgoing
from .._runtime.structured_events import structured, unwrapped
from ..models.shared import VanStands
from .message import MEND_VAN, WORKSHOP, decode


class FakeAsyncMendVanProducer:
    """A double of `AsyncMendVanProducer`, for unit tests.

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
        command: VanStands,
        *,
        delay: float | None = None,
    ) -> None:
        """Returns once the broker has it; `delay` is in seconds of its time. Raises
        PublishError while that is down and for what SQS would refuse, and
        MessageTooLarge.
        """
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        texts = MEND_VAN.headers(event_id, self._headers)
        value, texts = structured(value, texts)
        headers = [(name, text.encode()) for name, text in texts.items()]
        # What SQS would refuse is refused here.
        outgoing(
            MEND_VAN.topic,
            value,
            key=None,
            headers=headers,
            delay=delay,
            limit=1048576,
            deduplication=None,
        )
        self.broker.put(
            MEND_VAN.topic,
            value,
            headers=headers,
            delay=delay,
        )

    @property
    def sent(self) -> list[VanStands]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(
            MEND_VAN.topic,
            VanStands,
            unwrap=unwrapped,
        )


class FakeMendVanProducer:
    """A double of `MendVanProducer`, for unit tests.

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
        command: VanStands,
        *,
        delay: float | None = None,
    ) -> None:
        """Returns once the broker has it; `delay` is in seconds of its time. Raises
        PublishError while that is down and for what SQS would refuse, and
        MessageTooLarge.
        """
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        texts = MEND_VAN.headers(event_id, self._headers)
        value, texts = structured(value, texts)
        headers = [(name, text.encode()) for name, text in texts.items()]
        # What SQS would refuse is refused here.
        outgoing(
            MEND_VAN.topic,
            value,
            key=None,
            headers=headers,
            delay=delay,
            limit=1048576,
            deduplication=None,
        )
        self.broker.put(
            MEND_VAN.topic,
            value,
            headers=headers,
            delay=delay,
        )

    @property
    def sent(self) -> list[VanStands]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(
            MEND_VAN.topic,
            VanStands,
            unwrap=unwrapped,
        )


def workshop_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[VanStands, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes mend_van for workshop, in group workshop.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            workshop_consumer(broker, inbox, handler)
            await FakeAsyncMendVanProducer(broker).send(command)
            await broker.settle()
    """
    engine = InboxEngine(
        WORKSHOP,
        inbox=broker.keeps_time(inbox),
        decode=decode,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=MEND_VAN.topic,
    )
