# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ReserveFunds over Kafka, topic bank.reserve-funds.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.reserve_funds import ReserveFunds
from .message import RESERVE_FUNDS, id_command_id, key_payer


class ReserveFundsProducer:
    """Step 1. Set the amount aside.

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
        command: ReserveFunds,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_command_id(command)
        headers = RESERVE_FUNDS.headers(event_id, self._headers)
        self._kafka.send(
            RESERVE_FUNDS.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=key_payer(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
