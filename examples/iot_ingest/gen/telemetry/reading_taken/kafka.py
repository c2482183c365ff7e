# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Reading over Kafka, topic telemetry.reading-taken.v4."""

from sqlite3 import Connection

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_claims import MemoryClaimStore
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.shared import Reading
from .message import (
    ALARMS,
    HISTORY,
    READING_TAKEN,
    TWINS,
    decode_any,
    decode_by_reading_id,
    id_reading_id,
    key_device_id,
)


class AsyncReadingTakenProducer:
    """A device measured something. Sent straight to the broker: the device sends again
    what was not answered for, so a table between would only make it slower.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
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
        event: Reading,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_reading_id(event)
        headers = READING_TAKEN.headers(event_id, self._headers)
        await self._kafka.send(
            READING_TAKEN.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_device_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def history_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[Reading, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes reading_taken for history, in group history.

    Writes batches; a file is named by the ids in it, so that one written twice is
    one file.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 8 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    telemetry.reading-taken.v4.history.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        HISTORY,
        store=claims,
        decode=decode_by_reading_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def twins_consumer(
    kafka: KafkaSettings,
    handler: Handler[Reading, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes reading_taken for twins, in group twins.

    Promise: at-least-once effects. The contract asks for no dedupe, so every
    duplicate has its effect again.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 3 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    telemetry.reading-taken.v4.twins.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        TWINS,
        store=MemoryClaimStore(remember=False),
        decode=decode_any,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)


def alarms_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[Reading, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes reading_taken for alarms, in group alarms.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    telemetry.reading-taken.v4.alarms.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        ALARMS,
        inbox=inbox,
        decode=decode_by_reading_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
