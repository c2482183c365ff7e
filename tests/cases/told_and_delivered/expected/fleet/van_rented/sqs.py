# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanRented over SQS, by the SNS topic fleet-van-rented."""

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
from .._runtime.structured_events import structured
from ..models.van_rented import VanRented
from .message import MAPS, VAN_RENTED, decode, key_van_id

VAN_RENTED_QUEUES = (
    SqsQueue(
        name="fleet-van-rented-maps",
        dead_letter="fleet-van-rented-maps-dlq",
        max_receive_count=100,
        topic="fleet-van-rented",
        delay=0,
        retention=345600,
        visibility_timeout=30,
        max_message_size=262144,
    ),
)
"""What carries van_rented, for `create_queues`; schemas/sqs/cloudformation.json says
the same.
"""


class AsyncVanRentedProducer:
    """Publishes van_rented to the SNS topic fleet-van-rented.

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
        event: VanRented,
    ) -> None:
        """Returns once AWS has confirmed it. Raises PublishError, of which
        MessageTooLarge is one.
        """
        event_id = str(uuid4())
        headers = VAN_RENTED.headers(event_id, self._headers)
        value, headers = structured(
            event.model_dump_json(by_alias=True).encode(),
            headers,
        )
        await self._sqs.send(
            VAN_RENTED.topic,
            value,
            key=key_van_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
            limit=262144,
        )


def maps_consumer(
    sqs: SqsSettings,
    claims: ClaimStore,
    handler: Handler[VanRented, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> SqsConsumer:
    """Consumes van_rented for maps, in group maps.

    Promise: at-least-once effects. Duplicates are skipped by `claims`; an effect is
    repeated only if a crash falls between it and its mark. Give `delivery.id` along
    as the key to whatever the handler calls.

    What the handler raises brings the message back after a backoff; nothing waits
    behind it. After 5 deliveries in vain, and at once if it cannot be decoded or its
    id is known with another payload, it goes to fleet-van-rented-maps-dlq with the
    reason and its own headers.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        MAPS,
        store=claims,
        decode=decode,
        handler=handler,
        options=options,
    )
    return SqsConsumer(sqs, engine)
