# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""CleanUp over Kafka, topic one-command.clean-up.v1, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.clean_up import CleanUp
from .message import CLEAN_UP, key_printer


class CleanUpProducer:
    """Publishes clean_up to the topic one-command.clean-up.v1.

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
        command: CleanUp,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = CLEAN_UP.headers(event_id, self._headers)
        self._kafka.send(
            CLEAN_UP.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=key_printer(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
