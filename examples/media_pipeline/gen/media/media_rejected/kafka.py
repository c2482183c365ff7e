# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MediaRejected over Kafka, topic media.media-rejected.v1."""

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from ..models.media_rejected import MediaRejected
from .message import (
    MEDIA_REJECTED,
    STUDIO,
    decode_by_event_id,
    id_event_id,
    key_media_id,
)


class AsyncMediaRejectedProducer:
    """The film will never be played.

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
        event: MediaRejected,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = MEDIA_REJECTED.headers(event_id, self._headers)
        await self._kafka.send(
            MEDIA_REJECTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def studio_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[MediaRejected, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes media_rejected for studio, in group studio.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    media.media-rejected.v1.studio.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        STUDIO,
        store=claims,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
