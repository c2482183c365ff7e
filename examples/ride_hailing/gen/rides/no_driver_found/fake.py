# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""NoDriverFound on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
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
from ..models.no_driver_found import NoDriverFound
from .message import (
    NO_DRIVER_FOUND,
    RIDERS,
    TRIPS,
    decode_by_event_id,
    id_event_id,
    key_trip_id,
)


class FakeAsyncNoDriverFoundProducer:
    """A double of `AsyncNoDriverFoundProducer`, for unit tests.

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
        event: NoDriverFound,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = NO_DRIVER_FOUND.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_trip_id(event).encode()
        self.broker.put(
            NO_DRIVER_FOUND.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[NoDriverFound]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(NO_DRIVER_FOUND.topic, NoDriverFound)


class FakeNoDriverFoundProducer:
    """A double of `NoDriverFoundProducer`, for unit tests.

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
        event: NoDriverFound,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = NO_DRIVER_FOUND.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_trip_id(event).encode()
        self.broker.put(
            NO_DRIVER_FOUND.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[NoDriverFound]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(NO_DRIVER_FOUND.topic, NoDriverFound)


def trips_consumer(
    broker: InMemoryBroker,
    inbox: SqliteInbox,
    handler: Handler[NoDriverFound, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes no_driver_found for trips, in group trips.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. The tables of `inbox` must exist, as in
    production.

        async with InMemoryBroker() as broker:
            trips_consumer(broker, inbox, handler)
            await FakeAsyncNoDriverFoundProducer(broker).send(event)
            await broker.settle()
    """
    engine = InboxEngine(
        TRIPS,
        inbox=broker.keeps_time(inbox),
        decode=decode_by_event_id,
        handler=handler,
        options=broker.options(options),
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=NO_DRIVER_FOUND.topic,
    )


def riders_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[NoDriverFound, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes no_driver_found for riders, in group riders.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            riders_consumer(broker, claims, handler)
            await FakeAsyncNoDriverFoundProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        RIDERS,
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
        topic=NO_DRIVER_FOUND.topic,
    )
