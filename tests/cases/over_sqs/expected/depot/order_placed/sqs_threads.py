# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""OrderPlaced over SQS, by the SNS topic depot-order-placed.fifo, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.sqs_thread_producer import ThreadSqsProducer
from ..models.order_placed import OrderPlaced
from .message import ORDER_PLACED, id_event_id, key_order_id


class OrderPlacedProducer:
    """Publishes order_placed to the SNS topic depot-order-placed.fifo.

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
        event: OrderPlaced,
    ) -> None:
        """Returns once AWS has confirmed it. Raises PublishError, of which
        MessageTooLarge is one.
        """
        event_id = id_event_id(event)
        headers = ORDER_PLACED.headers(event_id, self._headers)
        self._sqs.send(
            ORDER_PLACED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_order_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            limit=262144,
        )
