# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Label on an in-memory broker, for unit tests. No client of a real broker is needed,
and none is loaded.
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
from ..models.print_label import Label
from .message import PRINT_LABEL, STOCK, decode


class FakeAsyncPrintLabelProducer:
    """A double of `AsyncPrintLabelProducer`, for unit tests.

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
        command: Label,
        *,
        delay: float | None = None,
    ) -> None:
        """Returns once the broker has it; `delay` is in seconds of its time. Raises
        PublishError while that is down and for what SQS would refuse, and
        MessageTooLarge.
        """
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        texts = PRINT_LABEL.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        # What SQS would refuse is refused here.
        outgoing(
            PRINT_LABEL.topic,
            value,
            key=None,
            headers=headers,
            delay=delay,
            limit=1048576,
            deduplication=None,
        )
        self.broker.put(
            PRINT_LABEL.topic,
            value,
            headers=headers,
            delay=delay,
        )

    @property
    def sent(self) -> list[Label]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(PRINT_LABEL.topic, Label)


class FakePrintLabelProducer:
    """A double of `PrintLabelProducer`, for unit tests.

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
        command: Label,
        *,
        delay: float | None = None,
    ) -> None:
        """Returns once the broker has it; `delay` is in seconds of its time. Raises
        PublishError while that is down and for what SQS would refuse, and
        MessageTooLarge.
        """
        event_id = str(uuid4())
        value = command.model_dump_json(by_alias=True).encode()
        texts = PRINT_LABEL.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        # What SQS would refuse is refused here.
        outgoing(
            PRINT_LABEL.topic,
            value,
            key=None,
            headers=headers,
            delay=delay,
            limit=1048576,
            deduplication=None,
        )
        self.broker.put(
            PRINT_LABEL.topic,
            value,
            headers=headers,
            delay=delay,
        )

    @property
    def sent(self) -> list[Label]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(PRINT_LABEL.topic, Label)


def stock_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[Label, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes print_label for stock, in group stock.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            stock_consumer(broker, claims, handler)
            await FakeAsyncPrintLabelProducer(broker).send(command)
            await broker.settle()
    """
    engine = LeaseEngine(
        STOCK,
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
        topic=PRINT_LABEL.topic,
    )
