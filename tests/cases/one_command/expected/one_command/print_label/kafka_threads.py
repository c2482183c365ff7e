# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PrintLabel over Kafka, topic one-command.print-label.v1, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.print_label import PrintLabel
from .message import PRINT_LABEL


class PrintLabelProducer:
    """Print a label for one parcel.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
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
        command: PrintLabel,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = PRINT_LABEL.headers(event_id, self._headers)
        self._kafka.send(
            PRINT_LABEL.topic,
            command.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
