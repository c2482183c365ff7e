# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ReserveFunds on an in-memory broker, for unit tests. No client of a real broker is
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
from ..models.reserve_funds import ReserveFunds
from .message import (
    ACCOUNTS,
    RESERVE_FUNDS,
    decode_by_command_id,
    id_command_id,
    key_payer,
)


class FakeAsyncReserveFundsProducer:
    """A double of `AsyncReserveFundsProducer`, for unit tests.

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
        command: ReserveFunds,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        texts = RESERVE_FUNDS.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_payer(command).encode()
        self.broker.put(
            RESERVE_FUNDS.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[ReserveFunds]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(RESERVE_FUNDS.topic, ReserveFunds)


class FakeReserveFundsProducer:
    """A double of `ReserveFundsProducer`, for unit tests.

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
        command: ReserveFunds,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        texts = RESERVE_FUNDS.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_payer(command).encode()
        self.broker.put(
            RESERVE_FUNDS.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[ReserveFunds]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(RESERVE_FUNDS.topic, ReserveFunds)


def accounts_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[ReserveFunds, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes reserve_funds for accounts, in group accounts.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            accounts_consumer(broker, inbox, handler)
            await FakeAsyncReserveFundsProducer(broker).send(command)
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
        topic=RESERVE_FUNDS.topic,
    )
