# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""CleanUp over Kafka, topic one-command.clean-up.v1."""

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
from ..models.clean_up import CleanUp

CLEAN_UP = EventKind(
    type="one_command.clean_up",
    source="/one_command/prints",
    topic="one-command.clean-up.v1",
)
"""The command clean_up."""

# services.prints.consumes.clean_up
PRINTS = Subscription(
    message="clean_up",
    topic="one-command.clean-up.v1",
    group="prints",
    dead_letter="one-command.clean-up.v1.prints.dlq",
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
"""How prints consumes clean_up, as group prints."""


def _key_printer(
    command: CleanUp,
) -> str:
    """The partition key: its printer."""
    value = command.printer
    return value


_decode = json_decoder(
    CleanUp,
)


class AsyncCleanUpProducer:
    """Publishes clean_up to the topic one-command.clean-up.v1.

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
        command: CleanUp,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = CLEAN_UP.headers(event_id, self._headers)
        await self._kafka.send(
            CLEAN_UP.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=_key_printer(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class CleanUpOutbox:
    """Publishes clean_up to the topic one-command.clean-up.v1.

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
        command: CleanUp,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = str(uuid4())
        self._outbox.add(
            transaction,
            topic=CLEAN_UP.topic,
            key=_key_printer(command),
            value=command.model_dump_json(by_alias=True).encode(),
            headers=CLEAN_UP.headers(event_id, self._headers),
        )


def prints_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[CleanUp, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes clean_up for prints, in group prints.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to one-command.clean-up.v1.prints.dlq
    with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        PRINTS,
        inbox=inbox,
        decode=_decode,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
