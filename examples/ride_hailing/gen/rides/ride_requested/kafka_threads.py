# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""RideRequested over Kafka, topic rides.ride-requested.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.ride_requested import RideRequested
from .message import RIDE_REQUESTED, id_event_id, key_trip_id


class RideRequestedProducer:
    """A rider waits for a car.

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
        event: RideRequested,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = RIDE_REQUESTED.headers(event_id, self._headers)
        self._kafka.send(
            RIDE_REQUESTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_trip_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
