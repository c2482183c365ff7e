# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""NoDriverFound over Kafka, topic rides.no-driver-found.v1."""

from sqlite3 import Connection

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.no_driver_found import NoDriverFound
from .message import (
    NO_DRIVER_FOUND,
    RIDERS,
    TRIPS,
    decode_by_event_id,
    id_event_id,
    key_trip_id,
)


class AsyncNoDriverFoundProducer:
    """The search was given up; nobody comes.

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
        event: NoDriverFound,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = NO_DRIVER_FOUND.headers(event_id, self._headers)
        await self._kafka.send(
            NO_DRIVER_FOUND.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_trip_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def trips_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[NoDriverFound, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes no_driver_found for trips, in group trips.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    rides.no-driver-found.v1.trips.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        TRIPS,
        inbox=inbox,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def riders_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[NoDriverFound, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes no_driver_found for riders, in group riders.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    rides.no-driver-found.v1.riders.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        RIDERS,
        store=claims,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
