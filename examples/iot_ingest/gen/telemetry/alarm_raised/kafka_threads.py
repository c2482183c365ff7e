# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""AlarmRaised over Kafka, topic telemetry.alarm-raised.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.alarm_raised import AlarmRaised
from .message import ALARM_RAISED, id_alarm_id, key_device_id


class AlarmRaisedProducer:
    """A limit was passed, and a person must know.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        kafka: ThreadKafkaProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._kafka = kafka
        self._headers = headers

    def send(
        self,
        event: AlarmRaised,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_alarm_id(event)
        headers = ALARM_RAISED.headers(event_id, self._headers)
        self._kafka.send(
            ALARM_RAISED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_device_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
