# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""AlarmRaised over Kafka, topic telemetry.alarm-raised.v1."""

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from ..models.alarm_raised import AlarmRaised
from .message import (
    ALARM_RAISED,
    PAGERS,
    decode_by_alarm_id,
    id_alarm_id,
    key_device_id,
)


class AsyncAlarmRaisedProducer:
    """A limit was passed, and a person must know.

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
        event: AlarmRaised,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_alarm_id(event)
        headers = ALARM_RAISED.headers(event_id, self._headers)
        await self._kafka.send(
            ALARM_RAISED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_device_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def pagers_consumer(
    kafka: KafkaSettings,
    claims: ClaimStore,
    handler: Handler[AlarmRaised, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes alarm_raised for pagers, in group pagers.

    The alarm's id is the key at the telephone company, which rings once for each.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; what has the
    same key waits behind it. After 20 deliveries in vain, and at once if it cannot
    be decoded or its id is known with another payload, it goes to
    telemetry.alarm-raised.v1.pagers.dlq with the reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        PAGERS,
        store=claims,
        decode=decode_by_alarm_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
