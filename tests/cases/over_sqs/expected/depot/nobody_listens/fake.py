# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PriceChanged on an in-memory broker, for unit tests. No client of a real broker is
needed, and none is loaded.
"""

from __future__ import annotations

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.memory_broker import InMemoryBroker
from .._runtime.sqs_outgoing import outgoing
from ..models.shared import PriceChanged
from .message import NOBODY_LISTENS


class FakeAsyncNobodyListensProducer:
    """A double of `AsyncNobodyListensProducer`, for unit tests.

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
        event: PriceChanged,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down and
        for what SQS would refuse, and MessageTooLarge.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = NOBODY_LISTENS.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        # What SQS would refuse is refused here.
        outgoing(
            NOBODY_LISTENS.topic,
            value,
            key=None,
            headers=headers,
            delay=None,
            limit=262144,
            deduplication=None,
        )
        self.broker.put(
            NOBODY_LISTENS.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[PriceChanged]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(NOBODY_LISTENS.topic, PriceChanged)


class FakeNobodyListensProducer:
    """A double of `NobodyListensProducer`, for unit tests.

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
        event: PriceChanged,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down and
        for what SQS would refuse, and MessageTooLarge.
        """
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = NOBODY_LISTENS.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        # What SQS would refuse is refused here.
        outgoing(
            NOBODY_LISTENS.topic,
            value,
            key=None,
            headers=headers,
            delay=None,
            limit=262144,
            deduplication=None,
        )
        self.broker.put(
            NOBODY_LISTENS.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[PriceChanged]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(NOBODY_LISTENS.topic, PriceChanged)
