# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""RenditionMade over Kafka, topic media.rendition-made.v1."""

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
from ..models.rendition_made import RenditionMade

RENDITION_MADE = EventKind(
    type="media.rendition_made",
    source="/media/transcoding",
    topic="media.rendition-made.v1",
)
"""A rendition lies in storage."""

# services.catalogue.consumes.rendition_made
CATALOGUE = Subscription(
    message="rendition_made",
    topic="media.rendition-made.v1",
    group="catalogue",
    dead_letter="media.rendition-made.v1.catalogue.dlq",
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
"""How catalogue consumes rendition_made, as group catalogue."""


def _key_media_id(
    event: RenditionMade,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def _id_event_id(
    event: RenditionMade,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


_decode_by_event_id = json_decoder(
    RenditionMade,
    _id_event_id,
)


class AsyncRenditionMadeProducer:
    """A rendition lies in storage.

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
        event: RenditionMade,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_event_id(event)
        headers = RENDITION_MADE.headers(event_id, self._headers)
        await self._kafka.send(
            RENDITION_MADE.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=_key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class RenditionMadeOutbox:
    """A rendition lies in storage.

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
        event: RenditionMade,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_event_id(event)
        self._outbox.add(
            transaction,
            topic=RENDITION_MADE.topic,
            key=_key_media_id(event),
            value=event.model_dump_json(by_alias=True).encode(),
            headers=RENDITION_MADE.headers(event_id, self._headers),
        )


def catalogue_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[RenditionMade, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes rendition_made for catalogue, in group catalogue.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    media.rendition-made.v1.catalogue.dlq with the reason and its own headers.

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
