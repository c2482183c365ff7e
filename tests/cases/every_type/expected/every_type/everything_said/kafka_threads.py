# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Everything over Kafka, topic every-type.everything-said.v1, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import Everything
from .message import EVERYTHING_SAID


class EverythingSaidProducer:
    """Publishes everything_said to the topic every-type.everything-said.v1.

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
        event: Everything,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = EVERYTHING_SAID.headers(event_id, self._headers)
        self._kafka.send(
            EVERYTHING_SAID.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
