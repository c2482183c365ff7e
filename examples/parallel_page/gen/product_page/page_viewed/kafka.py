# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PageViewed over Kafka, topic storefront.page-viewed.v1."""

from sqlite3 import Connection

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.sqlite_inbox import SqliteInbox
from ..models.page_viewed import PageViewed
from .message import PAGE_VIEWED, RECOMMENDATIONS, decode_by_view_id, id_view_id


class AsyncPageViewedProducer:
    """Somebody saw a page. It is sent straight to the broker: a view that is lost with
    a process costs nothing, and a write to a table for each of them would.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
    """

    def __init__(
        self,
        kafka: KafkaProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._kafka = kafka
        self._headers = headers

    async def send(
        self,
        event: PageViewed,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = id_view_id(event)
        headers = PAGE_VIEWED.headers(event_id, self._headers)
        await self._kafka.send(
            PAGE_VIEWED.topic,
            event.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def recommendations_consumer(
    kafka: KafkaSettings,
    inbox: SqliteInbox,
    handler: Handler[PageViewed, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes page_viewed for recommendations, in group recommendations.

    Counts what was looked at; the model learns from it over night.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 3 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to
    storefront.page-viewed.v1.recommendations.dlq with the reason and its own
    headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        RECOMMENDATIONS,
        inbox=inbox,
        decode=decode_by_view_id,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
