# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanMoved over Kafka, topic fleet.van-moved.v1, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.van_moved import VanMoved
from .message import VAN_MOVED, key_van_id


class VanMovedProducer:
    """Publishes van_moved to the topic fleet.van-moved.v1.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
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
        event: VanMoved,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = VAN_MOVED.headers(event_id, self._headers)
        self._kafka.send(
            VAN_MOVED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_van_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
