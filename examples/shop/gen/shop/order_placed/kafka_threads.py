# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""OrderPlaced over Kafka, topic shop.order-placed.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.order_placed import OrderPlaced
from .message import ORDER_PLACED, id_event_id, key_order_id


class OrderPlacedProducer:
    """An order was accepted and paid for.

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
        event: OrderPlaced,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = ORDER_PLACED.headers(event_id, self._headers)
        self._kafka.send(
            ORDER_PLACED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_order_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
