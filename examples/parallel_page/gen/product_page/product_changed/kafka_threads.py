# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""ProductChanged over Kafka, topic catalog.product-changed.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.product_changed import ProductChanged
from .message import PRODUCT_CHANGED, id_event_id, key_sku


class ProductChangedProducer:
    """A product reads or looks different from now on.

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
        event: ProductChanged,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_event_id(event)
        headers = PRODUCT_CHANGED.headers(event_id, self._headers)
        self._kafka.send(
            PRODUCT_CHANGED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_sku(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
