# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""TripEnded over Kafka, topic rides.trip-ended.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.trip_ended import TripEnded
from .message import TRIP_ENDED, id_event_id, key_trip_id


class TripEndedProducer:
    """A ride is over, and what it costs is known.

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
        event: TripEnded,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = TRIP_ENDED.headers(event_id, self._headers)
        self._kafka.send(
            TRIP_ENDED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_trip_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
