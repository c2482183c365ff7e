# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""TripEnded over Kafka, topic rides.trip-ended.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.trip_ended import TripEnded
from .message import PAYMENTS, TRIP_ENDED, decode_by_event_id, id_event_id, key_trip_id


class AsyncTripEndedProducer:
    """A ride is over, and what it costs is known.

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
        event: TripEnded,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = TRIP_ENDED.headers(event_id, self._headers)
        await self._kafka.send(
            TRIP_ENDED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_trip_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def payments_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[TripEnded, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes trip_ended for payments, in group payments.

    Charges the card on file; the event's id is the key of the charge at the bank.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 12 deliveries in vain, and at once if it cannot
    be decoded or its id is known with another payload, it goes to
    rides.trip-ended.unpaid.v1 with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        PAYMENTS,
        inbox=inbox,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
