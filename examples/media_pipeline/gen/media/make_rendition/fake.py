# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MakeRendition on an in-memory broker, for unit tests. No client of a real broker is
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
from ..models.make_rendition import MakeRendition
from .message import MAKE_RENDITION, TRANSCODING, decode_by_command_id, id_command_id


class FakeAsyncMakeRenditionProducer:
    """A double of `AsyncMakeRenditionProducer`, for unit tests.

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
        command: MakeRendition,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        texts = MAKE_RENDITION.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        self.broker.put(
            MAKE_RENDITION.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[MakeRendition]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(MAKE_RENDITION.topic, MakeRendition)


class FakeMakeRenditionProducer:
    """A double of `MakeRenditionProducer`, for unit tests.

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
        command: MakeRendition,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_command_id(command)
        value = command.model_dump_json(by_alias=True).encode()
        texts = MAKE_RENDITION.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        self.broker.put(
            MAKE_RENDITION.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[MakeRendition]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(MAKE_RENDITION.topic, MakeRendition)


def transcoding_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[MakeRendition, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes make_rendition for transcoding, in group transcoding-gpu.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            transcoding_consumer(broker, claims, handler)
            await FakeAsyncMakeRenditionProducer(broker).send(command)
            await broker.settle()
    """
    engine = LeaseEngine(
        TRANSCODING,
        store=broker.keeps_time(claims),
        decode=decode_by_command_id,
        handler=handler,
        options=broker.options(options),
        # In this broker's time no handler outlasts a lease.
        renew=False,
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=MAKE_RENDITION.topic,
    )
