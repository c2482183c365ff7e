# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Rang over Kafka, topic bare-parts.rang.v1, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.rang import Rang
from .message import RANG


class RangProducer:
    """Publishes rang to the topic bare-parts.rang.v1.

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
        event: Rang,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = RANG.headers(event_id, self._headers)
        self._kafka.send(
            RANG.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
