# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""MakeThumbnails over Kafka, topic media.make-thumbnails.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.make_thumbnails import MakeThumbnails
from .message import MAKE_THUMBNAILS, id_command_id


class MakeThumbnailsProducer:
    """Pictures for the shelf are wanted.

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
        command: MakeThumbnails,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_command_id(command)
        headers = MAKE_THUMBNAILS.headers(event_id, self._headers)
        self._kafka.send(
            MAKE_THUMBNAILS.topic,
            command.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
