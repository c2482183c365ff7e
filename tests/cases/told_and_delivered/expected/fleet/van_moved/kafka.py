# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""VanMoved over Kafka, topic fleet.van-moved.v1."""

from uuid import uuid4

from .._runtime.cloudevents import MessageHeaders
from .._runtime.consumer_options import DEFAULT_CONSUMER_OPTIONS, ConsumerOptions
from .._runtime.delivery import Handler
from .._runtime.kafka_consumer import KafkaConsumer
from .._runtime.kafka_producer import KafkaProducer
from .._runtime.kafka_settings import KafkaSettings
from .._runtime.lease_engine import LeaseEngine
from .._runtime.memory_claims import MemoryClaimStore
from ..models.van_moved import VanMoved
from .message import MAPS, VAN_MOVED, decode_any, key_van_id


class AsyncVanMovedProducer:
    """Publishes van_moved to the topic fleet.van-moved.v1.

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
        event: VanMoved,
    ) -> None:
        """Returns once all replicas in sync have it. Raises PublishError."""
        event_id = str(uuid4())
        headers = VAN_MOVED.headers(event_id, self._headers)
        await self._kafka.send(
            VAN_MOVED.topic,
            event.model_dump_json(by_alias=True).encode(),
            key=key_van_id(event).encode(),
            headers=[(name, text.encode()) for name, text in headers.items()],
        )


def maps_consumer(
    kafka: KafkaSettings,
    handler: Handler[VanMoved, None],
    *,
    options: ConsumerOptions = DEFAULT_CONSUMER_OPTIONS,
) -> KafkaConsumer:
    """Consumes van_moved for maps, in group maps.

    Promise: at-most-once effects. A message is acknowledged before it is handled:
    one that was handed over when its process died is lost, and none comes twice.

    What the handler raises, and what cannot be decoded, goes to
    fleet.van-moved.v1.maps.dlq with the reason and its own headers; nothing is tried
    again.

    Await `run()` of what is returned, until `stop()`.
    """
    engine = LeaseEngine(
        MAPS,
        store=MemoryClaimStore(remember=False),
        decode=decode_any,
        handler=handler,
        options=options,
    )
    return KafkaConsumer(kafka, engine)
