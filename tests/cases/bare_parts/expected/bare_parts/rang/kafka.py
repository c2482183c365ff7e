# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Rang over Kafka, topic bare-parts.rang.v1."""

from sqlite3 import Connection
from uuid import uuid4

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
from ..models.rang import Rang

RANG = EventKind(
    type="bare_parts.rang",
    source="/bare_parts/bell",
    topic="bare-parts.rang.v1",
)
"""The event rang."""

# services.listens.consumes.rang
LISTENS = Subscription(
    message="rang",
    topic="bare-parts.rang.v1",
    group="listens",
    dead_letter="bare-parts.rang.v1.listens.dlq",
    ordering="none",
    max_deliveries=5,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How listens consumes rang, as group listens."""


_decode = json_decoder(
    Rang,
)


class AsyncRangProducer:
    """Publishes rang to the topic bare-parts.rang.v1.

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
        event: Rang,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = RANG.headers(event_id, self._headers)
        await self._kafka.send(
            RANG.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class RangOutbox:
    """Publishes rang to the topic bare-parts.rang.v1.

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
        event: Rang,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        self._outbox.add(
            transaction,
            topic=RANG.topic,
            key=None,
            value=event.model_dump_json(by_alias=True).encode(),
            headers=RANG.headers(event_id, self._headers),
        )


def listens_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[Rang, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes rang for listens, in group listens.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to bare-parts.rang.v1.listens.dlq with
    the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        LISTENS,
        inbox=inbox,
        decode=_decode,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
