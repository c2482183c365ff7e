# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""DriverAssigned over Kafka, topic rides.driver-assigned.v1."""

from sqlite3 import Connection

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.decoding import json_decoder
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.driver_assigned import DriverAssigned

DRIVER_ASSIGNED = EventKind(
    type="rides.driver_assigned",
    source="/rides/dispatch",
    topic="rides.driver-assigned.v1",
)
"""A driver is on the way."""

# services.trips.consumes.driver_assigned
TRIPS = Subscription(
    message="driver_assigned",
    topic="rides.driver-assigned.v1",
    group="trips",
    dead_letter="rides.driver-assigned.v1.trips.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=691200.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How trips consumes driver_assigned, as group trips."""

# services.riders.consumes.driver_assigned
RIDERS = Subscription(
    message="driver_assigned",
    topic="rides.driver-assigned.v1",
    group="riders",
    dead_letter="rides.driver-assigned.v1.riders.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=691200.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How riders consumes driver_assigned, as group riders."""


def _key_trip_id(
    event: DriverAssigned,
) -> str:
    """The partition key: its trip_id."""
    value = event.trip_id
    return str(value)


def _id_event_id(
    event: DriverAssigned,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


_decode_by_event_id = json_decoder(
    DriverAssigned,
    _id_event_id,
)


class AsyncDriverAssignedProducer:
    """A driver is on the way.

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
        event: DriverAssigned,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_event_id(event)
        headers = DRIVER_ASSIGNED.headers(event_id, self._headers)
        await self._kafka.send(
            DRIVER_ASSIGNED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=_key_trip_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class DriverAssignedOutbox:
    """A driver is on the way.

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
        event: DriverAssigned,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_event_id(event)
        self._outbox.add(
            transaction,
            topic=DRIVER_ASSIGNED.topic,
            key=_key_trip_id(event),
            value=event.model_dump_json(by_alias=True).encode(),
            headers=DRIVER_ASSIGNED.headers(event_id, self._headers),
        )


def trips_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[DriverAssigned, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes driver_assigned for trips, in group trips.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    rides.driver-assigned.v1.trips.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        TRIPS,
        inbox=inbox,
        decode=_decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def riders_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[DriverAssigned, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes driver_assigned for riders, in group riders.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    rides.driver-assigned.v1.riders.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        RIDERS,
        store=claims,
        decode=_decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
