# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MediaInspected over Kafka, topic media.media-inspected.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.media_inspected import MediaInspected
from .message import MEDIA_INSPECTED, id_event_id, key_media_id


class MediaInspectedProducer:
    """It is a film, and this is what is in it.

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
        event: MediaInspected,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = MEDIA_INSPECTED.headers(event_id, self._headers)
        self._kafka.send(
            MEDIA_INSPECTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
