# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanMoved on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
"""

from __future__ import annotations

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.memory_claims import MemoryClaimStore
from .._runtime.memory_consumer import MemoryConsumer
from ..models.van_moved import VanMoved
from .message import MAPS, VAN_MOVED, decode_any, key_van_id


class FakeAsyncVanMovedProducer:
    """A double of `AsyncVanMovedProducer`, for unit tests.

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
        event: VanMoved,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = VAN_MOVED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_van_id(event).encode()
        self.broker.put(
            VAN_MOVED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[VanMoved]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(VAN_MOVED.topic, VanMoved)


class FakeVanMovedProducer:
    """A double of `VanMovedProducer`, for unit tests.

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
        event: VanMoved,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = VAN_MOVED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_van_id(event).encode()
        self.broker.put(
            VAN_MOVED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[VanMoved]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(VAN_MOVED.topic, VanMoved)


def maps_consumer(
    broker: InMemoryBroker,
    handler: Handler[VanMoved, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes van_moved for maps, in group maps.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps.

        async with InMemoryBroker() as broker:
            maps_consumer(broker, handler)
            await FakeAsyncVanMovedProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        MAPS,
        store=MemoryClaimStore(clock=broker.clock, remember=False),
        decode=decode_any,
        handler=handler,
        options=broker.options(options),
        # In this broker's time no handler outlasts a lease.
        renew=False,
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=VAN_MOVED.topic,
    )
