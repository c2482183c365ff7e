# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""StepRefused over Kafka, topic bank.credit-refused.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.shared import StepRefused
from .message import CREDIT_REFUSED, id_event_id, key_transfer_id


class CreditRefusedProducer:
    """Step 2 was refused; what step 1 set aside must be given free.

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
        event: StepRefused,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = CREDIT_REFUSED.headers(event_id, self._headers)
        self._kafka.send(
            CREDIT_REFUSED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_transfer_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
