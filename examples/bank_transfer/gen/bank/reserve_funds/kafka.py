# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ReserveFunds over Kafka, topic bank.reserve-funds.v1."""

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
from ..models.reserve_funds import ReserveFunds

RESERVE_FUNDS = EventKind(
    type="bank.reserve_funds",
    source="/bank/transfers",
    topic="bank.reserve-funds.v1",
)
"""Step 1. Set the amount aside."""

# services.accounts.consumes.reserve_funds
ACCOUNTS = Subscription(
    message="reserve_funds",
    topic="bank.reserve-funds.v1",
    group="accounts",
    dead_letter="bank.reserve-funds.v1.accounts.dlq",
    ordering="per_key",
    max_deliveries=10,
    concurrency=16,
    dedupe_window=1209600.0,
    backoff=RedeliveryBackoff(
        base=1.0,
        factor=2.0,
        cap=300.0,
    ),
)
"""How accounts consumes reserve_funds, as group accounts."""


def _key_payer(
    command: ReserveFunds,
) -> str:
    """The partition key: its payer."""
    value = command.payer
    return value


def _id_command_id(
    command: ReserveFunds,
) -> str:
    """The id of a message: its command_id."""
    value = command.command_id
    return str(value)


_decode_by_command_id = json_decoder(
    ReserveFunds,
    _id_command_id,
)


class AsyncReserveFundsProducer:
    """Step 1. Set the amount aside.

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
        command: ReserveFunds,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = _id_command_id(command)
        headers = RESERVE_FUNDS.headers(event_id, self._headers)
        await self._kafka.send(
            RESERVE_FUNDS.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=_key_payer(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


class ReserveFundsOutbox:
    """Step 1. Set the amount aside.

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
        command: ReserveFunds,
    ) -> None:
        """Writes it into an open transaction. Raises sqlite3.Error, and RuntimeError
        where none is open.
        """
        event_id = _id_command_id(command)
        self._outbox.add(
            transaction,
            topic=RESERVE_FUNDS.topic,
            key=_key_payer(command),
            value=command.model_dump_json(by_alias=True).encode(),
            headers=RESERVE_FUNDS.headers(event_id, self._headers),
        )


def accounts_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[ReserveFunds, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes reserve_funds for accounts, in group accounts.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 10 deliveries in vain, and at once if it cannot
    be decoded or its id is known with another payload, it goes to
    bank.reserve-funds.v1.accounts.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        ACCOUNTS,
        inbox=inbox,
        decode=_decode_by_command_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
