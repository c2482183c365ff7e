# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""DriverAssigned over Kafka, topic rides.driver-assigned.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.driver_assigned import DriverAssigned
from .message import DRIVER_ASSIGNED, id_event_id, key_trip_id


class DriverAssignedProducer:
    """A driver is on the way.

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
        event: DriverAssigned,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = DRIVER_ASSIGNED.headers(event_id, self._headers)
        self._kafka.send(
            DRIVER_ASSIGNED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_trip_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
