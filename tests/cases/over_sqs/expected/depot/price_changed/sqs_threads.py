# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PriceChanged over SQS, by the SNS topic prices, for threads."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.sqs_thread_producer import ThreadSqsProducer
from ..models.shared import PriceChanged
from .message import PRICE_CHANGED, key_sku


class PriceChangedProducer:
    """Publishes price_changed to the SNS topic prices.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
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
        headers = PRICE_CHANGED.headers(event_id, self._headers)
        self._sqs.send(
            PRICE_CHANGED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_sku(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            limit=65536,
        )
