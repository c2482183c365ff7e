# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""TransferCompleted on an in-memory broker, for unit tests. No client of a real broker
is needed, and none is loaded.
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
from ..models.transfer_completed import TransferCompleted
from .message import (
    AUDIT,
    CUSTOMERS,
    TRANSFER_COMPLETED,
    decode_by_event_id,
    id_event_id,
    key_transfer_id,
)


class FakeAsyncTransferCompletedProducer:
    """A double of `AsyncTransferCompletedProducer`, for unit tests.

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
        event: TransferCompleted,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = TRANSFER_COMPLETED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_transfer_id(event).encode()
        self.broker.put(
            TRANSFER_COMPLETED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[TransferCompleted]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(TRANSFER_COMPLETED.topic, TransferCompleted)


class FakeTransferCompletedProducer:
    """A double of `TransferCompletedProducer`, for unit tests.

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
        event: TransferCompleted,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = TRANSFER_COMPLETED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_transfer_id(event).encode()
        self.broker.put(
            TRANSFER_COMPLETED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[TransferCompleted]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(TRANSFER_COMPLETED.topic, TransferCompleted)


def audit_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[TransferCompleted, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes transfer_completed for audit, in group audit.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            audit_consumer(broker, inbox, handler)
            await FakeAsyncTransferCompletedProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        AUDIT,
        inbox=broker.keeps_time(inbox),
        decode=decode_by_event_id,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=TRANSFER_COMPLETED.topic,
    )


def customers_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[TransferCompleted, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes transfer_completed for customers, in group customers.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            customers_consumer(broker, claims, handler)
            await FakeAsyncTransferCompletedProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        CUSTOMERS,
        store=broker.keeps_time(claims),
        decode=decode_by_event_id,
        handler=handler,
        options=broker.options(options),
        # In this broker's time no handler outlasts a lease.
        renew=False,
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=TRANSFER_COMPLETED.topic,
    )
