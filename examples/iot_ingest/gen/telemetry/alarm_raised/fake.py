# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""AlarmRaised on an in-memory broker, for unit tests. No client of a real broker is
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
from ..models.alarm_raised import AlarmRaised
from .message import (
    ALARM_RAISED,
    PAGERS,
    decode_by_alarm_id,
    id_alarm_id,
    key_device_id,
)


class FakeAsyncAlarmRaisedProducer:
    """A double of `AsyncAlarmRaisedProducer`, for unit tests.

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
        event: AlarmRaised,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_alarm_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = ALARM_RAISED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_device_id(event).encode()
        self.broker.put(
            ALARM_RAISED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[AlarmRaised]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(ALARM_RAISED.topic, AlarmRaised)


class FakeAlarmRaisedProducer:
    """A double of `AlarmRaisedProducer`, for unit tests.

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
        event: AlarmRaised,
    ) -> None:
        """Returns once the broker has it. Raises PublishError while that is down."""
        event_id = id_alarm_id(event)
        value = event.model_dump_json(by_alias=True).encode()
        texts = ALARM_RAISED.headers(event_id, self._headers)
        headers = [(name, text.encode()) for name, text in texts.items()]
        key = key_device_id(event).encode()
        self.broker.put(
            ALARM_RAISED.topic,
            value,
            key=key,
            headers=headers,
        )

    @property
    def sent(self) -> list[AlarmRaised]:
        """What was sent, in whatever way (through an outbox, say): a copy of each."""
        return self.broker.read(ALARM_RAISED.topic, AlarmRaised)


def pagers_consumer(
    broker: InMemoryBroker,
    claims: ClaimStore,
    handler: Handler[AlarmRaised, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> MemoryConsumer:
    """Consumes alarm_raised for pagers, in group pagers.

    On an in-memory broker: the same decoding, order, repeats and dead letters as in
    production, in time that jumps. `claims` may be a MemoryClaimStore.

        async with InMemoryBroker() as broker:
            pagers_consumer(broker, claims, handler)
            await FakeAsyncAlarmRaisedProducer(broker).send(event)
            await broker.settle()
    """
    engine = LeaseEngine(
        PAGERS,
        store=broker.keeps_time(claims),
        decode=decode_by_alarm_id,
        handler=handler,
        options=broker.options(options),
        # In this broker's time no handler outlasts a lease.
        renew=False,
    )
    return MemoryConsumer(
        broker,
        engine,
        topic=ALARM_RAISED.topic,
    )
