# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""EntryPosted on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
"""

from __future__ import annotations

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.memory_consumer import MemoryConsumer
from ..models.entry_posted import EntryPosted
from .message import (
    BALANCES,
    ENTRY_POSTED,
    decode_by_entry_id,
    id_entry_id,
    key_account_id,
)


class FakeAsyncEntryPostedProducer:
    """A double of `AsyncEntryPostedProducer`, for unit tests.

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
        event: EntryPosted,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_entry_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = ENTRY_POSTED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_account_id(event).encode()
        self.broker.put(
            ENTRY_POSTED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[EntryPosted]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(ENTRY_POSTED.topic, EntryPosted)


class FakeEntryPostedProducer:
    """A double of `EntryPostedProducer`, for unit tests.

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
        event: EntryPosted,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_entry_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = ENTRY_POSTED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_account_id(event).encode()
        self.broker.put(
            ENTRY_POSTED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[EntryPosted]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(ENTRY_POSTED.topic, EntryPosted)


def balances_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[EntryPosted, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes entry_posted for balances, in group balances.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            balances_consumer(broker, claims, handler)
            await FakeAsyncEntryPostedProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        BALANCES,
        store=broker.keeps_time(claims),
        decode=decode_by_entry_id,
        handler=handler,
        options=broker.options(options),
        # In this broker's time no handler outlasts a lease.
        renew=False,
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=ENTRY_POSTED.topic,
    )
