# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""WorkFailed over Kafka, topic media.inspection-failed.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import WorkFailed
from .message import INSPECTION_FAILED, id_event_id, key_media_id


class InspectionFailedProducer:
    """It is not a film that anybody can play.

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
        event: WorkFailed,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = INSPECTION_FAILED.headers(event_id, self._headers)
        self._kafka.send(
            INSPECTION_FAILED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_media_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
