# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PostCredit over Kafka, topic bank.post-credit.v1."""

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
from ..models.post_credit import PostCredit

POST_CREDIT = EventKind(
    type="bank.post_credit",
    source="/bank/transfers",
    topic="bank.post-credit.v1",
)
"""Step 2. Give it to the payee."""

# services.clearing.consumes.post_credit
CLEARING = Subscription(
    message="post_credit",
    topic="bank.post-credit.v1",
    group="clearing",
    dead_letter="bank.post-credit.v1.clearing.dlq",
    ordering="per_key",
    max_deliveries=10,
    concurrency=32,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How clearing consumes post_credit, as group clearing."""


def _key_payee(
    command: PostCredit,
) -> str:
    """The partition key: its payee."""
    value = command.payee
    return value


def _id_command_id(
    command: PostCredit,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


_decode_by_command_id = json_decoder(
    PostCredit,
    _id_command_id,
)


class AsyncPostCreditProducer:
    """Step 2. Give it to the payee.

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
        command: PostCredit,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_command_id(command)
        headers = POST_CREDIT.headers(event_id, self._headers)
        await self._kafka.send(
            POST_CREDIT.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=_key_payee(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class PostCreditOutbox:
    """Step 2. Give it to the payee.

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
        command: PostCredit,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_command_id(command)
        self._outbox.add(
            transaction,
            topic=POST_CREDIT.topic,
            key=_key_payee(command),
            value=command.model_dump_json(by_alias=True).encode(),
            headers=POST_CREDIT.headers(event_id, self._headers),
        )


def clearing_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[PostCredit, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes post_credit for clearing, in group clearing.

    Posts under the command's id, which the other bank recognises when it comes
    again.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 10 deliveries in vain, and at once if it cannot
    be decoded or its id is known with another payload, it goes to
    bank.post-credit.v1.clearing.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        CLEARING,
        inbox=inbox,
        decode=_decode_by_command_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
