# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""AlarmRaised over Kafka, topic telemetry.alarm-raised.v1."""

from sqlite3 import Connection

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.decoding import json_decoder
from .._runtime.delivery import Handler
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.alarm_raised import AlarmRaised

ALARM_RAISED = EventKind(
    type="telemetry.alarm_raised",
    source="/telemetry/alarms",
    topic="telemetry.alarm-raised.v1",
)
"""A limit was passed, and a person must know."""

# services.pagers.consumes.alarm_raised
PAGERS = Subscription(
    message="alarm_raised",
    topic="telemetry.alarm-raised.v1",
    group="pagers",
    dead_letter="telemetry.alarm-raised.v1.pagers.dlq",
    ordering="per_key",
    max_deliveries=20,
    concurrency=16,
    dedupe_window=1209600.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=60.0,
    ),
)
"""How pagers consumes alarm_raised, as group pagers."""


def _key_device_id(
    event: AlarmRaised,
) -> str:
    """The partition key: its device_id."""
    value = event.device_id
    return value


def _id_alarm_id(
    event: AlarmRaised,
) -> str:
    """The id of a message: its alarm_id."""
    value = event.alarm_id
    return str(value)


_decode_by_alarm_id = json_decoder(
    AlarmRaised,
    _id_alarm_id,
)


class AsyncAlarmRaisedProducer:
    """A limit was passed, and a person must know.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        kafka: KafkaProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._kafka = kafka
        self._headers = headers

    async def send(
        self,
        event: AlarmRaised,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_alarm_id(event)
        headers = ALARM_RAISED.headers(event_id, self._headers)
        await self._kafka.send(
            ALARM_RAISED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=_key_device_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class AlarmRaisedOutbox:
    """A limit was passed, and a person must know.

    Written in the caller's own transaction and published by a SqliteOutboxRelay once
    that is committed: never lost, never sent for what was rolled back, in order
    within a key. It may be published twice; consumers skip the second.
    """

    def __init__(
        self,
        outbox: SqliteOutbox,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._outbox = outbox
        self._headers = headers

    def add(
        self,
        transaction: Connection,
        event: AlarmRaised,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_alarm_id(event)
        self._outbox.add(
            transaction,
            topic=ALARM_RAISED.topic,
            key=_key_device_id(event),
            value=event.model_dump_json(by_alias=True).encode(),
            headers=ALARM_RAISED.headers(event_id, self._headers),
        )


def pagers_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[AlarmRaised, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes alarm_raised for pagers, in group pagers.

    The alarm's id is the key at the telephone company, which rings once for each.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 20 deliveries in vain, and at once if it cannot
    be decoded or its id is known with another payload, it goes to
    telemetry.alarm-raised.v1.pagers.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        PAGERS,
        store=claims,
        decode=_decode_by_alarm_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
