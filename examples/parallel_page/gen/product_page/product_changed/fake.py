# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ProductChanged on an in-memory broker, for unit tests. No client of a real broker is
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
from ..models.product_changed import ProductChanged
from .message import (
    PAGE_CACHE,
    PRODUCT_CHANGED,
    decode_by_event_id,
    id_event_id,
    key_sku,
)


class FakeAsyncProductChangedProducer:
    """A double of `AsyncProductChangedProducer`, for unit tests.

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
        event: ProductChanged,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = PRODUCT_CHANGED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_sku(event).encode()
        self.broker.put(
            PRODUCT_CHANGED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[ProductChanged]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(PRODUCT_CHANGED.topic, ProductChanged)


class FakeProductChangedProducer:
    """A double of `ProductChangedProducer`, for unit tests.

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
        event: ProductChanged,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = PRODUCT_CHANGED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_sku(event).encode()
        self.broker.put(
            PRODUCT_CHANGED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[ProductChanged]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(PRODUCT_CHANGED.topic, ProductChanged)


def page_cache_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[ProductChanged, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes product_changed for page_cache, in group page_cache.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            page_cache_consumer(broker, claims, handler)
            await FakeAsyncProductChangedProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        PAGE_CACHE,
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
        topic=PRODUCT_CHANGED.topic,
    )
