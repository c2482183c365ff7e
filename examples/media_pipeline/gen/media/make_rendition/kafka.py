# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MakeRendition over Kafka, topic media.make-rendition.v1."""

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
from ..models.make_rendition import MakeRendition

MAKE_RENDITION = EventKind(
    type="media.make_rendition",
    source="/media/catalogue",
    topic="media.make-rendition.v1",
)
"""One rendition is wanted. No order: a short film must not wait behind a long one. The
retention is the longest backlog that we accept.
"""

# services.transcoding.consumes.make_rendition
TRANSCODING = Subscription(
    message="make_rendition",
    topic="media.make-rendition.v1",
    group="transcoding-gpu",
    dead_letter="media.make-rendition.failed.v1",
    ordering="none",
    max_deliveries=3,
    concurrency=2,
    dedupe_window=2419200.0,
    lease=2160.0,
    backoff=RedeliveryBackoff(
        base=60.0,
        factor=5.0,
        cap=1800.0,
    ),
)
"""How transcoding consumes make_rendition, as group transcoding-gpu."""


def _id_command_id(
    command: MakeRendition,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


_decode_by_command_id = json_decoder(
    MakeRendition,
    _id_command_id,
)


class AsyncMakeRenditionProducer:
    """One rendition is wanted. No order: a short film must not wait behind a long one.
    The retention is the longest backlog that we accept.

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
        command: MakeRendition,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_command_id(command)
        headers = MAKE_RENDITION.headers(event_id, self._headers)
        await self._kafka.send(
            MAKE_RENDITION.topic,
            command.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class MakeRenditionOutbox:
    """One rendition is wanted. No order: a short film must not wait behind a long one.
    The retention is the longest backlog that we accept.

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
        command: MakeRendition,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_command_id(command)
        self._outbox.add(
            transaction,
            topic=MAKE_RENDITION.topic,
            key=None,
            value=command.model_dump_json(by_alias=True).encode(),
            headers=MAKE_RENDITION.headers(event_id, self._headers),
        )


def transcoding_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[MakeRendition, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes make_rendition for transcoding, in group transcoding-gpu.

    One rendition of one film. The result is a file, so its place carries the
    command's id; what was made twice overwrites itself.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 3 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to media.make-rendition.failed.v1 with
    the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        TRANSCODING,
        store=claims,
        decode=_decode_by_command_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
