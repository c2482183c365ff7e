# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MakeThumbnails over Kafka, topic media.make-thumbnails.v1."""

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
from ..models.make_thumbnails import MakeThumbnails

MAKE_THUMBNAILS = EventKind(
    type="media.make_thumbnails",
    source="/media/catalogue",
    topic="media.make-thumbnails.v1",
)
"""Pictures for the shelf are wanted."""

# services.thumbnails.consumes.make_thumbnails
THUMBNAILS = Subscription(
    message="make_thumbnails",
    topic="media.make-thumbnails.v1",
    group="thumbnails",
    dead_letter="media.make-thumbnails.v1.thumbnails.dlq",
    ordering="none",
    max_deliveries=3,
    concurrency=4,
    dedupe_window=1814400.0,
    lease=270.0,
    backoff=RedeliveryBackoff(
        base=30.0,
        factor=3.0,
        cap=600.0,
    ),
)
"""How thumbnails consumes make_thumbnails, as group thumbnails."""


def _id_command_id(
    command: MakeThumbnails,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


_decode_by_command_id = json_decoder(
    MakeThumbnails,
    _id_command_id,
)


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
        event_id = _id_command_id(command)
        headers = MAKE_THUMBNAILS.headers(event_id, self._headers)
        await self._kafka.send(
            MAKE_THUMBNAILS.topic,
            command.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class MakeThumbnailsOutbox:
    """Pictures for the shelf are wanted.

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
        command: MakeThumbnails,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_command_id(command)
        self._outbox.add(
            transaction,
            topic=MAKE_THUMBNAILS.topic,
            key=None,
            value=command.model_dump_json(by_alias=True).encode(),
            headers=MAKE_THUMBNAILS.headers(event_id, self._headers),
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
        decode=_decode_by_command_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
