# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""RateTold over SQS, by the queue rates.fifo."""

from sqlite3 import Connection

from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.inbox_engine import InboxEngine
from .._runtime.sqlite_inbox import SqliteInbox
from .._runtime.sqs_consumer import SqsConsumer
from .._runtime.sqs_queues import SqsQueue
from .._runtime.sqs_settings import SqsSettings
from ..models.rate_told import RateTold
from .message import BILLING, decode_by_rate_id

RATE_TOLD_QUEUES = (
    SqsQueue(
        name="rates.fifo",
        dead_letter="rates-dlq.fifo",
        max_receive_count=100,
        delay=0,
        retention=345600,
        visibility_timeout=30,
        max_message_size=1048576,
    ),
)
"""What carries rate_told, for `create_queues`; schemas/sqs/cloudformation.json says the
same.
"""


def billing_consumer(
    sqs: SqsSettings,
    inbox: SqliteInbox,
    handler: Handler[RateTold, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> SqsConsumer:
    """Consumes rate_told for billing, in group billing.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to rates-dlq.fifo with the reason and
    its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        BILLING,
        inbox=inbox,
        decode=decode_by_rate_id,
        handler=handler,
        options=options,
    )
    return SqsConsumer(sqs, engine)
