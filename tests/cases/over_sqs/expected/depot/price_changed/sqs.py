# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""PriceChanged over SQS, by the SNS topic prices."""

from sqlite3 import Connection
from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqs_consumer import SqsConsumer
from .._runtime.sqs_producer import SqsProducer
from .._runtime.sqs_queues import SqsQueue
from .._runtime.sqs_settings import SqsSettings
from ..models.shared import PriceChanged
from .message import PRICE_CHANGED, STOCK, decode, key_sku

PRICE_CHANGED_QUEUES = (
    SqsQueue(
        name="prices-stock",
        dead_letter="prices-stock-dlq",
        max_receive_count=100,
        topic="prices",
        delay=0,
        retention=86400,
        visibility_timeout=30,
        max_message_size=65536,
    ),
)
"""What carries price_changed, for `create_queues`; schemas/sqs/cloudformation.json says
the same.
"""


class AsyncPriceChangedProducer:
    """Publishes price_changed to the SNS topic prices.

    It is sent at once, apart from any transaction: what happens between the sender's
    commit and the broker's confirmation can lose it, or announce what was rolled
    back.
    """

    def __init__(
        self,
        sqs: SqsProducer,
        *,
        headers: MessageHeaders | None = None,
    ) -> None:
        self._sqs = sqs
        self._headers = headers

    async def send(
        self,
        event: PriceChanged,
    ) -> None:
        """Returns once AWS has confirmed it. Raises PublishError, of which
        MessageTooLarge is one.
        """
        event_id = str(uuid4())
        headers = PRICE_CHANGED.headers(event_id, self._headers)
        await self._sqs.send(
            PRICE_CHANGED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_sku(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            limit=65536,
        )


def stock_consumer(
    sqs: SqsSettings,
    inbox: SqliteInbox,
    handler: Handler[PriceChanged, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> SqsConsumer:
    """Consumes price_changed for stock, in group stock.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to prices-stock-dlq with the reason and
    its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        STOCK,
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=options,
    )
    return SqsConsumer(sqs, engine)
