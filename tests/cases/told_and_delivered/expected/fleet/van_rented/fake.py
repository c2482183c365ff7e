# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanRented on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
"""

from __future__ import annotations

from uuid import uuid4

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.memory_consumer import MemoryConsumer
from .._runtime.sqs_outgoing import outgoing
from .._runtime.structured_events import structured, unwrapped
from ..models.van_rented import VanRented
from .message import MAPS, VAN_RENTED, decode, key_van_id


class FakeAsyncVanRentedProducer:
    """A double of `AsyncVanRentedProducer`, for unit tests.

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
        event: VanRented,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down and
        for what SQS would refuse, and MessageTooLarge.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = VAN_RENTED.headers(event_id, self._headers)
        value, texts = structured(value, texts)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_van_id(event).encode()
        # What SQS would refuse is refused here.
        outgoing(
            VAN_RENTED.topic,
            value,
            key=key,
            headers=headers,
            delay=None,
            limit=262144,
            deduplication=None,
        )
        self.broker.put(
            VAN_RENTED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[VanRented]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(
            VAN_RENTED.topic,
            VanRented,
            unwrap=unwrapped,
        )


class FakeVanRentedProducer:
    """A double of `VanRentedProducer`, for unit tests.

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
        event: VanRented,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down and
        for what SQS would refuse, and MessageTooLarge.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = VAN_RENTED.headers(event_id, self._headers)
        value, texts = structured(value, texts)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_van_id(event).encode()
        # What SQS would refuse is refused here.
        outgoing(
            VAN_RENTED.topic,
            value,
            key=key,
            headers=headers,
            delay=None,
            limit=262144,
            deduplication=None,
        )
        self.broker.put(
            VAN_RENTED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[VanRented]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(
            VAN_RENTED.topic,
            VanRented,
            unwrap=unwrapped,
        )


def maps_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[VanRented, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes van_rented for maps, in group maps.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            maps_consumer(broker, claims, handler)
            await FakeAsyncVanRentedProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        MAPS,
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
        topic=VAN_RENTED.topic,
    )
