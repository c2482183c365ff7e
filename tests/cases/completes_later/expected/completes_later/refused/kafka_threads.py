# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Refused over Kafka, topic completes-later.refused.v1, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.refused import Refused
from .message import REFUSED


class RefusedProducer:
    """Publishes refused to the topic completes-later.refused.v1.

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
        event: Refused,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = REFUSED.headers(event_id, self._headers)
        self._kafka.send(
            REFUSED.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
