# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MediaRejected over Kafka, topic media.media-rejected.v1."""

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
from ..models.media_rejected import MediaRejected

MEDIA_REJECTED = EventKind(
    type="media.media_rejected",
    source="/media/catalogue",
    topic="media.media-rejected.v1",
)
"""The film will never be played."""

# services.studio.consumes.media_rejected
STUDIO = Subscription(
    message="media_rejected",
    topic="media.media-rejected.v1",
    group="studio",
    dead_letter="media.media-rejected.v1.studio.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1814400.0,
    lease=60.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How studio consumes media_rejected, as group studio."""


def _key_media_id(
    event: MediaRejected,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def _id_event_id(
    event: MediaRejected,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


_decode_by_event_id = json_decoder(
    MediaRejected,
    _id_event_id,
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
        event_id = _id_event_id(event)
        headers = MEDIA_REJECTED.headers(event_id, self._headers)
        await self._kafka.send(
            MEDIA_REJECTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=_key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class MediaRejectedOutbox:
    """The film will never be played.

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
        event: MediaRejected,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_event_id(event)
        self._outbox.add(
            transaction,
            topic=MEDIA_REJECTED.topic,
            key=_key_media_id(event),
            value=event.model_dump_json(by_alias=True).encode(),
            headers=MEDIA_REJECTED.headers(event_id, self._headers),
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
        decode=_decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
