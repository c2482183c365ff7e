# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MediaPublished over Kafka, topic media.media-published.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.media_published import MediaPublished
from .message import MEDIA_PUBLISHED, id_event_id, key_media_id


class MediaPublishedProducer:
    """The film can be played.

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
        event: MediaPublished,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = MEDIA_PUBLISHED.headers(event_id, self._headers)
        self._kafka.send(
            MEDIA_PUBLISHED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
