# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""TransferRejected over Kafka, topic bank.transfer-rejected.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.transfer_rejected import TransferRejected
from .message import TRANSFER_REJECTED, id_event_id, key_transfer_id


class TransferRejectedProducer:
    """The payer has all of the money, and nothing is reserved.

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
        event: TransferRejected,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = TRANSFER_REJECTED.headers(event_id, self._headers)
        self._kafka.send(
            TRANSFER_REJECTED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_transfer_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
