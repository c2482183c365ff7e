# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanRented over SQS, by the SNS topic fleet-van-rented, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.sqs_thread_producer import ThreadSqsProducer
from .._runtime.structured_events import structured
from ..models.van_rented import VanRented
from .message import VAN_RENTED, key_van_id


class VanRentedProducer:
    """Publishes van_rented to the SNS topic fleet-van-rented.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
    """

    def __init__(
        self,
        sqs: ThreadSqsProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._sqs = sqs
        self._headers = headers

    def send(
        self,
        event: VanRented,
    ) -> None:
        """Returns once AWS has confirmed it. Raises PublishError, of which
        MessageTooLarge is one.
        """
        event_id = str(uuid4())
        headers = VAN_RENTED.headers(event_id, self._headers)
        value, headers = structured(
            event.model_dump_json(by_alias=True).encode(),
            headers,
        )
        self._sqs.send(
            VAN_RENTED.topic,
            value,
            key=key_van_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            limit=262144,
        )
