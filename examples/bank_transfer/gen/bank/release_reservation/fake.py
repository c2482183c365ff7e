# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""CloseReservation on an in-memory broker, for unit tests. No client of a real broker
is needed, and none is loaded.
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
from ..models.shared import CloseReservation
from .message import (
    ACCOUNTS,
    RELEASE_RESERVATION,
    decode_by_command_id,
    id_command_id,
    key_payer,
)


class FakeAsyncReleaseReservationProducer:
    """A double of `AsyncReleaseReservationProducer`, for unit tests.

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
        command: CloseReservation,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        texts = RELEASE_RESERVATION.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_payer(command).encode()
        self.broker.put(
            RELEASE_RESERVATION.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[CloseReservation]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(RELEASE_RESERVATION.topic, CloseReservation)


class FakeReleaseReservationProducer:
    """A double of `ReleaseReservationProducer`, for unit tests.

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
        command: CloseReservation,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        texts = RELEASE_RESERVATION.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_payer(command).encode()
        self.broker.put(
            RELEASE_RESERVATION.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[CloseReservation]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(RELEASE_RESERVATION.topic, CloseReservation)


def accounts_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[CloseReservation, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes release_reservation for accounts, in group accounts.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            accounts_consumer(broker, inbox, handler)
            await FakeAsyncReleaseReservationProducer(broker).send(command)
            await broker.settle()
    """
    engine = InboxEngine(
        ACCOUNTS,
        inbox=broker.keeps_time(inbox),
        decode=decode_by_command_id,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=RELEASE_RESERVATION.topic,
    )
