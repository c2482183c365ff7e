# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""StepDone over Kafka, topic bank.credit-posted.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.shared import StepDone
from .message import (
    CREDIT_POSTED,
    TRANSFERS,
    decode_by_event_id,
    id_event_id,
    key_transfer_id,
)


class AsyncCreditPostedProducer:
    """Step 2 was done. From here on the transfer can only go forward.

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
        event: StepDone,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = CREDIT_POSTED.headers(event_id, self._headers)
        await self._kafka.send(
            CREDIT_POSTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_transfer_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def transfers_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[StepDone, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes credit_posted for transfers, in group transfers.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    bank.credit-posted.v1.transfers.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        TRANSFERS,
        inbox=inbox,
        decode=decode_by_event_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
