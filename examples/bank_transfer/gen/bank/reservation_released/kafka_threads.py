# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""StepDone over Kafka, topic bank.reservation-released.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import StepDone
from .message import RESERVATION_RELEASED, id_event_id, key_transfer_id


class ReservationReleasedProducer:
    """Step 1 was taken back; nothing of the transfer is left.

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
        event: StepDone,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = RESERVATION_RELEASED.headers(event_id, self._headers)
        self._kafka.send(
            RESERVATION_RELEASED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_transfer_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
