# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""UploadFinished over Kafka, topic media.upload-finished.v1."""

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
from ..models.upload_finished import UploadFinished

UPLOAD_FINISHED = EventKind(
    type="media.upload_finished",
    source="/media/uploads",
    topic="media.upload-finished.v1",
)
"""A file lies complete in storage."""

# services.inspection.consumes.upload_finished
INSPECTION = Subscription(
    message="upload_finished",
    topic="media.upload-finished.v1",
    group="inspection",
    dead_letter="media.upload-finished.v1.inspection.dlq",
    ordering="per_key",
    max_deliveries=4,
    concurrency=8,
    dedupe_window=1814400.0,
    backoff=RedeliveryBackoff(
        base=10.0,
        factor=3.0,
        cap=600.0,
    ),
)
"""How inspection consumes upload_finished, as group inspection."""


def _key_media_id(
    event: UploadFinished,
) -> str:
    """The partition key: its media_id."""
    value = event.media_id
    return str(value)


def _id_event_id(
    event: UploadFinished,
) -> str:
    """The id of a message: its event_id."""
    value = event.event_id
    return str(value)


_decode_by_event_id = json_decoder(
    UploadFinished,
    _id_event_id,
)


class AsyncUploadFinishedProducer:
    """A file lies complete in storage.

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
        event: UploadFinished,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_event_id(event)
        headers = UPLOAD_FINISHED.headers(event_id, self._headers)
        await self._kafka.send(
            UPLOAD_FINISHED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=_key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class UploadFinishedOutbox:
    """A file lies complete in storage.

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
        event: UploadFinished,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_event_id(event)
        self._outbox.add(
            transaction,
            topic=UPLOAD_FINISHED.topic,
            key=_key_media_id(event),
            value=event.model_dump_json(by_alias=True).encode(),
            headers=UPLOAD_FINISHED.headers(event_id, self._headers),
        )


def inspection_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[UploadFinished, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes upload_finished for inspection, in group inspection.

    Reads the file once, end to end.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 4 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    media.upload-finished.v1.inspection.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        INSPECTION,
        inbox=inbox,
        decode=_decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
