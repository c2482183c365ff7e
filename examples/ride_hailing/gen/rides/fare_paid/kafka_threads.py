# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""FarePaid over Kafka, topic rides.fare-paid.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.fare_paid import FarePaid
from .message import FARE_PAID, id_event_id, key_trip_id


class FarePaidProducer:
    """The fare was taken, and the receipt can be sent.

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
        event: FarePaid,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = FARE_PAID.headers(event_id, self._headers)
        self._kafka.send(
            FARE_PAID.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_trip_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
