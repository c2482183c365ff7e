# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Note over Kafka, topic one-record-twice.noted.v1, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import Note
from .message import NOTED, key_note_id


class NotedProducer:
    """Publishes noted to the topic one-record-twice.noted.v1.

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
        event: Note,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = NOTED.headers(event_id, self._headers)
        self._kafka.send(
            NOTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_note_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
