# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PostCredit over Kafka, topic bank.post-credit.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.post_credit import PostCredit
from .message import POST_CREDIT, id_command_id, key_payee


class PostCreditProducer:
    """Step 2. Give it to the payee.

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
        command: PostCredit,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_command_id(command)
        headers = POST_CREDIT.headers(event_id, self._headers)
        self._kafka.send(
            POST_CREDIT.topic,
            command.model_dump_json(by_alias=True).encode(),
            key=key_payee(command).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
