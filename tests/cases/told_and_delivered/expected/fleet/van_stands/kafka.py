# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanStands over Kafka, topic fleet.van-stands.v1."""

from sqlite3 import Connection
from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.structured_events import structured
from ..models.shared import VanStands
from .message import MAPS, VAN_STANDS, decode, key_van_id


class AsyncVanStandsProducer:
    """Publishes van_stands to the topic fleet.van-stands.v1.

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
        event: VanStands,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = VAN_STANDS.headers(event_id, self._headers)
        value, headers = structured(
            event.model_dump_json(by_alias=True).encode(),
            headers,
        )
        await self._kafka.send(
            VAN_STANDS.topic,
            value,
            key=key_van_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def maps_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[VanStands, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes van_stands for maps, in group maps.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to fleet.van-stands.v1.maps.dlq with
    the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        MAPS,
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
