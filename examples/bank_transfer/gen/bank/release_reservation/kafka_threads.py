# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""CloseReservation over Kafka, topic bank.release-reservation.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import CloseReservation
from .message import RELEASE_RESERVATION, id_command_id, key_payer


class ReleaseReservationProducer:
    """Compensates step 1. What was set aside is the payer's again.

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
        command: CloseReservation,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_command_id(command)
        headers = RELEASE_RESERVATION.headers(event_id, self._headers)
        self._kafka.send(
            RELEASE_RESERVATION.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=key_payer(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
