# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MakeThumbnails over Kafka, topic media.make-thumbnails.v1."""

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from ..models.make_thumbnails import MakeThumbnails
from .message import MAKE_THUMBNAILS, THUMBNAILS, decode_by_command_id, id_command_id


class AsyncMakeThumbnailsProducer:
    """Pictures for the shelf are wanted.

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
        command: MakeThumbnails,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_command_id(command)
        headers = MAKE_THUMBNAILS.headers(event_id, self._headers)
        await self._kafka.send(
            MAKE_THUMBNAILS.topic,
            command.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def thumbnails_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[MakeThumbnails, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes make_thumbnails for thumbnails, in group thumbnails.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 3 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to
    media.make-thumbnails.v1.thumbnails.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        THUMBNAILS,
        store=claims,
        decode=decode_by_command_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
