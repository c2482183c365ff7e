# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PriceChanged over SQS, by the SNS topic depot-nobody-listens, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.sqs_thread_producer import ThreadSqsProducer
from ..models.shared import PriceChanged
from .message import NOBODY_LISTENS


class NobodyListensProducer:
    """Publishes nobody_listens to the SNS topic depot-nobody-listens.

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
        event: PriceChanged,
    ) -> None:
        """Returns once AWS has confirmed it. Raises PublishError, of which
        MessageTooLarge is one.
        """
        event_id = str(uuid4())
        headers = NOBODY_LISTENS.headers(event_id, self._headers)
        self._sqs.send(
            NOBODY_LISTENS.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            limit=262144,
        )
