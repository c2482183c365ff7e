# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanStands over Kafka, topic fleet.van-stands.v1, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from .._runtime.structured_events import structured
from ..models.shared import VanStands
from .message import VAN_STANDS, key_van_id


class VanStandsProducer:
    """Publishes van_stands to the topic fleet.van-stands.v1.

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
        event: VanStands,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = VAN_STANDS.headers(event_id, self._headers)
        value, headers = structured(
            event.model_dump_json(by_alias=True).encode(),
            headers,
        )
        self._kafka.send(
            VAN_STANDS.topic,
            value,
            key=key_van_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
