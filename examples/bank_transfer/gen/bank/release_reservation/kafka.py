# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""CloseReservation over Kafka, topic bank.release-reservation.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.shared import CloseReservation
from .message import (
    ACCOUNTS,
    RELEASE_RESERVATION,
    decode_by_command_id,
    id_command_id,
    key_payer,
)


class AsyncReleaseReservationProducer:
    """Compensates step 1. What was set aside is the payer's again.

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
        command: CloseReservation,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_command_id(command)
        headers = RELEASE_RESERVATION.headers(event_id, self._headers)
        await self._kafka.send(
            RELEASE_RESERVATION.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=key_payer(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def accounts_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[CloseReservation, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes release_reservation for accounts, in group accounts.

    The compensation. It must succeed in the end, so it is tried for long before a
    person is asked.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 20 deliveries in vain, and at once if it cannot
    be decoded or its id is known with another payload, it goes to
    bank.release-reservation.v1.accounts.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        ACCOUNTS,
        inbox=inbox,
        decode=decode_by_command_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
