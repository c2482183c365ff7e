# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Position over Kafka, topic fleet.car-moved.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import Position
from .message import CAR_MOVED, id_position_id, key_driver_id


class CarMovedProducer:
    """A car is somewhere else. Straight to the broker: the next position comes in four
    seconds and makes up for one that is lost.

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
        event: Position,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_position_id(event)
        headers = CAR_MOVED.headers(event_id, self._headers)
        self._kafka.send(
            CAR_MOVED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_driver_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
