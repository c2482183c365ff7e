# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Req on an in-memory broker, for unit tests. No client of a real broker is needed, and
none is loaded.
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
from ..models.shared import Req
from .message import (
    A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT,
    ANOTHER_CONSUMER_SERVICE_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_SO,
    decode,
    key_a,
)


class FakeAsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer:
    """A double of
    `AsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer`,
    for unit tests.

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
        event: Req,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.headers(
            event_id, self._headers
        )
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_a(event).encode()
        self.broker.put(
            A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[Req]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(
            A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.topic,
            Req,
        )


class FakeAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer:
    """A double of
    `AMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer`, for
    unit tests.

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
        event: Req,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.headers(
            event_id, self._headers
        )
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_a(event).encode()
        self.broker.put(
            A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[Req]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(
            A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.topic,
            Req,
        )


def another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[Req, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes
    a_message_with_an_exceptionally_long_name_because_somebody_wanted_it_to_say_it
    for
    another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so,
    in group
    another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            another_consumer_service_whose_name_is_very_long_because_somebody_wanted_it_so_consumer(broker, inbox, handler)
            await FakeAsyncAMessageWithAnExceptionallyLongNameBecauseSomebodyWantedItToSayItProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        ANOTHER_CONSUMER_SERVICE_WHOSE_NAME_IS_VERY_LONG_BECAUSE_SOMEBODY_WANTED_IT_SO,
        inbox=broker.keeps_time(inbox),
        decode=decode,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=A_MESSAGE_WITH_AN_EXCEPTIONALLY_LONG_NAME_BECAUSE_SOMEBODY_WANTED_IT_TO_SAY_IT.topic,
    )
