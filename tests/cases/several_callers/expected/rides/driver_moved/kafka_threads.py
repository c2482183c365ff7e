# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""DriverMoved over Kafka, topic rides.moves.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.driver_moved import DriverMoved
from .message import DRIVER_MOVED, id_move_id


class DriverMovedProducer:
    """Publishes driver_moved to the topic rides.moves.v1.

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
        event: DriverMoved,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_move_id(event)
        headers = DRIVER_MOVED.headers(event_id, self._headers)
        self._kafka.send(
            DRIVER_MOVED.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
