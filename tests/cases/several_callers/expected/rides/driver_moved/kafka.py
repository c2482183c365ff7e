# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""DriverMoved over Kafka, topic rides.moves.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.driver_moved import DriverMoved
from .message import DRIVER_MOVED, TRIPS, decode_by_move_id, id_move_id


class AsyncDriverMovedProducer:
    """Publishes driver_moved to the topic rides.moves.v1.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
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
        event: DriverMoved,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_move_id(event)
        headers = DRIVER_MOVED.headers(event_id, self._headers)
        await self._kafka.send(
            DRIVER_MOVED.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def trips_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[DriverMoved, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes driver_moved for trips, in group trips.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to rides.moves.v1.trips.dlq with the
    reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        TRIPS,
        inbox=inbox,
        decode=decode_by_move_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
