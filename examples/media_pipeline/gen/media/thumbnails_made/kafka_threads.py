# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ThumbnailsMade over Kafka, topic media.thumbnails-made.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.thumbnails_made import ThumbnailsMade
from .message import THUMBNAILS_MADE, id_event_id, key_media_id


class ThumbnailsMadeProducer:
    """The pictures lie in storage.

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
        event: ThumbnailsMade,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = THUMBNAILS_MADE.headers(event_id, self._headers)
        self._kafka.send(
            THUMBNAILS_MADE.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
