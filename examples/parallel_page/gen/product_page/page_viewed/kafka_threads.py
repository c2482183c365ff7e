# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PageViewed over Kafka, topic storefront.page-viewed.v1, for threads."""

from .._runtime.cloudevents import MessageHeaders
from .._runtime.kafka_thread_producer import ThreadKafkaProducer
from ..models.page_viewed import PageViewed
from .message import PAGE_VIEWED, id_view_id


class PageViewedProducer:
    """Somebody saw a page. It is sent straight to the broker: a view that is lost with
    a process costs nothing, and a write to a table for each of them would.

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
        event: PageViewed,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_view_id(event)
        headers = PAGE_VIEWED.headers(event_id, self._headers)
        self._kafka.send(
            PAGE_VIEWED.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )
