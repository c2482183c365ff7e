# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Reading over Kafka, topic sensors.readings.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.reading_taken import Reading
from .message import READING_TAKEN, id_reading_id, key_sensor


class ReadingTakenProducer:
    """Publishes reading_taken to the topic sensors.readings.v1.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
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
        event: Reading,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_reading_id(event)
        headers = READING_TAKEN.headers(event_id, self._headers)
        self._kafka.send(
            READING_TAKEN.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_sensor(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
