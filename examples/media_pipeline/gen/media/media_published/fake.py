# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MediaPublished on an in-memory broker, for unit tests. No client of a real broker is
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
from ..models.media_published import MediaPublished
from .message import (
    MEDIA_PUBLISHED,
    STUDIO,
    decode_by_event_id,
    id_event_id,
    key_media_id,
)


class FakeAsyncMediaPublishedProducer:
    """A double of `AsyncMediaPublishedProducer`, for unit tests.

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
        event: MediaPublished,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = MEDIA_PUBLISHED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_media_id(event).encode()
        self.broker.put(
            MEDIA_PUBLISHED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[MediaPublished]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(MEDIA_PUBLISHED.topic, MediaPublished)


class FakeMediaPublishedProducer:
    """A double of `MediaPublishedProducer`, for unit tests.

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
        event: MediaPublished,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_event_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = MEDIA_PUBLISHED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_media_id(event).encode()
        self.broker.put(
            MEDIA_PUBLISHED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[MediaPublished]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(MEDIA_PUBLISHED.topic, MediaPublished)


def studio_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[MediaPublished, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes media_published for studio, in group studio.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            studio_consumer(broker, claims, handler)
            await FakeAsyncMediaPublishedProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        STUDIO,
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
        topic=MEDIA_PUBLISHED.topic,
    )
