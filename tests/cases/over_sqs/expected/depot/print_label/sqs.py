# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Label over SQS, by the queue labels."""

from uuid import uuid4

from .._runtime.claims import ClaimStore
from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.lease_engine import LeaseEngine
from .._runtime.sqs_consumer import SqsConsumer
from .._runtime.sqs_producer import SqsProducer
from .._runtime.sqs_queues import SqsQueue
from .._runtime.sqs_settings import SqsSettings
from ..models.print_label import Label
from .message import PRINT_LABEL, STOCK, decode

PRINT_LABEL_QUEUES = (
    SqsQueue(
        name="labels",
        dead_letter="labels-dlq",
        max_receive_count=500,
        delay=5,
        retention=1209600,
        visibility_timeout=120,
        max_message_size=1048576,
    ),
)
"""What carries print_label, for `create_queues`; schemas/sqs/cloudformation.json says
the same.
"""


class AsyncPrintLabelProducer:
    """Publishes print_label to the queue labels.

    The contract publishes it through an outbox; this class sends at once, apart from
    any transaction, for tests and tools.
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
        command: Label,
        *,
        delay: float | None = None,
    ) -> None:
        """Returns once AWS has confirmed it; `delay` hides it so many seconds, 900 at
        most. Raises PublishError, of which MessageTooLarge is one.
        """
        event_id = str(uuid4())
        headers = PRINT_LABEL.headers(event_id, self._headers)
        await self._sqs.send(
            PRINT_LABEL.topic,
            command.model_dump_json(by_alias=True).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            delay=delay,
            limit=1048576,
        )


def stock_consumer(
    sqs: SqsSettings,
    claims: ClaimStore,
    handler: Handler[Label, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> SqsConsumer:
    """Consumes print_label for stock, in group stock.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to labels-dlq with the reason and its
    own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        STOCK,
        store=claims,
        decode=decode,
        handler=handler,
        options=options,
    )
    return SqsConsumer(sqs, engine)
