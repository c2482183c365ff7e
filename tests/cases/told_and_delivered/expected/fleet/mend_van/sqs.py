# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanStands over SQS, by the queue fleet-mend-van."""

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
from .._runtime.structured_events import structured
from ..models.shared import VanStands
from .message import MEND_VAN, WORKSHOP, decode

MEND_VAN_QUEUES = (
    SqsQueue(
        name="fleet-mend-van",
        dead_letter="fleet-mend-van-dlq",
        max_receive_count=100,
        delay=0,
        retention=345600,
        visibility_timeout=30,
        max_message_size=1048576,
    ),
)
"""What carries mend_van, for `create_queues`; schemas/sqs/cloudformation.json says the
same.
"""


class AsyncMendVanProducer:
    """Publishes mend_van to the queue fleet-mend-van.

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
        command: VanStands,
        *,
        delay: float | None = None,
    ) -> None:
        """Returns once AWS has confirmed it; `delay` hides it so many seconds, 900 at
        most. Raises PublishError, of which MessageTooLarge is one.
        """
        event_id = str(uuid4())
        headers = MEND_VAN.headers(event_id, self._headers)
        value, headers = structured(
            command.model_dump_json(by_alias=True).encode(),
            headers,
        )
        await self._sqs.send(
            MEND_VAN.topic,
            value,
            headers=[(name, text.encode()) for name, text in headers.items()],
            delay=delay,
            limit=1048576,
        )


def workshop_consumer(
    sqs: SqsSettings,
    inbox: SqliteInbox,
    handler: Handler[VanStands, Connection],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> SqsConsumer:
    """Consumes mend_van for workshop, in group workshop.

    Promise: exactly one effect in the inbox's database. The handler writes through
    `delivery.transaction`, which is committed together with the record of the
    message; it neither commits nor rolls back. Whatever it does elsewhere happens at
    least once: give `delivery.id` along as the key.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to fleet-mend-van-dlq with the reason
    and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = InboxEngine(
        WORKSHOP,
        inbox=inbox,
        decode=decode,
        handler=handler,
        options=options,
    )
    return SqsConsumer(sqs, engine)
