# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Refused on an in-memory broker, for unit tests. No client of a real broker is needed,
and none is loaded.
"""

from __future__ import annotations

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.memory_broker import InMemoryBroker
from ..models.refused import Refused
from .message import REFUSED


class FakeAsyncRefusedProducer:
    """A double of `AsyncRefusedProducer`, for unit tests.

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
        event: Refused,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = REFUSED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        self.broker.put(
            REFUSED.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[Refused]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(REFUSED.topic, Refused)


class FakeRefusedProducer:
    """A double of `RefusedProducer`, for unit tests.

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
        event: Refused,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = str(uuid4())
        value = event.model_dump_json(by_alias=True).encode()
        texts = REFUSED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        self.broker.put(
            REFUSED.topic,
            value,
            headers=headers,
        )

    @property
    def sent(self) -> list[Refused]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(REFUSED.topic, Refused)
