# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ThumbnailsMade over Kafka, topic media.thumbnails-made.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import EventKind, MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.decoding import json_decoder
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqlite_outbox import SqliteOutbox
from .._runtime.subscription import RedeliveryBackoff, Subscription
from ..models.thumbnails_made import ThumbnailsMade

THUMBNAILS_MADE = EventKind(
    type="media.thumbnails_made",
    source="/media/thumbnails",
    topic="media.thumbnails-made.v1",
)
"""The pictures lie in storage."""

# services.catalogue.consumes.thumbnails_made
CATALOGUE = Subscription(
    message="thumbnails_made",
    topic="media.thumbnails-made.v1",
    group="catalogue",
    dead_letter="media.thumbnails-made.v1.catalogue.dlq",
    ordering="per_key",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1814400.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How catalogue consumes thumbnails_made, as group catalogue."""


def _key_media_id(
    event: ThumbnailsMade,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def _id_event_id(
    event: ThumbnailsMade,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


_decode_by_event_id = json_decoder(
    ThumbnailsMade,
    _id_event_id,
)


class AsyncThumbnailsMadeProducer:
    """The pictures lie in storage.

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
        event: ThumbnailsMade,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_event_id(event)
        headers = THUMBNAILS_MADE.headers(event_id, self._headers)
        await self._kafka.send(
            THUMBNAILS_MADE.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=_key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class ThumbnailsMadeOutbox:
    """The pictures lie in storage.

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
        event: ThumbnailsMade,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_event_id(event)
        self._outbox.add(
            transaction,
            topic=THUMBNAILS_MADE.topic,
            key=_key_media_id(event),
            value=event.model_dump_json(by_alias=True).encode(),
            headers=THUMBNAILS_MADE.headers(event_id, self._headers),
        )


def catalogue_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[ThumbnailsMade, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes thumbnails_made for catalogue, in group catalogue.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    media.thumbnails-made.v1.catalogue.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        CATALOGUE,
        inbox=inbox,
        decode=_decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
