# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Reading over Kafka, topic telemetry.reading-taken.v4, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import Reading
from .message import READING_TAKEN, id_reading_id, key_device_id


class ReadingTakenProducer:
    """A device measured something. Sent straight to the broker: the device sends again
    what was not answered for, so a table between would only make it slower.

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
            key=key_device_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
