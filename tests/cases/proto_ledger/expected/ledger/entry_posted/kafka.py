# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""EntryPosted over Kafka, topic ledger.entries."""

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from ..models.entry_posted import EntryPosted
from .message import (
    BALANCES,
    ENTRY_POSTED,
    decode_by_entry_id,
    id_entry_id,
    key_account_id,
)


class AsyncEntryPostedProducer:
    """Publishes entry_posted to the topic ledger.entries.

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
        event: EntryPosted,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_entry_id(event)
        headers = ENTRY_POSTED.headers(event_id, self._headers)
        await self._kafka.send(
            ENTRY_POSTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_account_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def balances_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[EntryPosted, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes entry_posted for balances, in group balances.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 5 deliveries in vain, and at once if it cannot be
    decoded or its id is known with another payload, it goes to
    ledger.entries.balances.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        BALANCES,
        store=claims,
        decode=decode_by_entry_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
