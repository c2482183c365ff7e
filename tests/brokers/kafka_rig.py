"""A rig over the embedded Kafka broker."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from unittest.mock import patch

from confluent_kafka import Consumer

from mscomm_gen.brokers.embedded_kafka import CONSUMER_SETTINGS, EmbeddedKafka
from runtime.claims import ClaimStore
from runtime.consumer_options import ConsumerOptions
from runtime.dead_letters import DeadLetter
from runtime.inbox_engine import InboxEngine
from runtime.kafka_consumer import KafkaConsumer
from runtime.kafka_dead_letters import KafkaDeadLetters
from runtime.kafka_producer import KafkaProducer
from runtime.kafka_settings import KafkaSettings
from runtime.lease_engine import LeaseEngine
from runtime.publisher import PublishError
from runtime.sqlite_inbox import SqliteInbox
from runtime.subscription import Subscription

from .note import decode
from .suite import LIMIT, Dead, Handler, LeaseHandler, ReachableRig


class KafkaRig(ReachableRig):
    """A topic of its own on a broker that tests share."""

    def __init__(self, broker: EmbeddedKafka, producer: KafkaProducer) -> None:
        self.settings = KafkaSettings(
            broker.bootstrap,
            for_producers={"linger.ms": 0},
            for_consumers={"fetch.wait.max.ms": 10, **CONSUMER_SETTINGS},
        )
        self.topic = f"notes-{uuid.uuid4().hex[:8]}"
        self.group = f"readers-{self.topic}"
        self._producer = producer
        broker.create_topic(self.topic, 4)
        broker.create_topic(f"{self.topic}.dlq", 1)

    async def send(
        self,
        key: str | None,
        value: bytes | None,
        headers: Sequence[tuple[str, bytes]] = (),
    ) -> None:
        await self._producer.send(
            self.topic,
            value,
            key=None if key is None else key.encode(),
            headers=list(headers),
        )

    @asynccontextmanager
    async def consumer(
        self,
        subscription: Subscription,
        inbox: SqliteInbox,
        handler: Handler,
        options: ConsumerOptions,
    ) -> AsyncIterator[None]:
        engine = InboxEngine(
            subscription,
            inbox=inbox,
            decode=decode,
            handler=handler,
            options=options,
        )
        async with KafkaConsumer(self.settings, engine):
            yield

    @asynccontextmanager
    async def leasing(
        self,
        subscription: Subscription,
        store: ClaimStore,
        handler: LeaseHandler,
        options: ConsumerOptions,
    ) -> AsyncIterator[None]:
        engine = LeaseEngine(
            subscription, store=store, decode=decode, handler=handler, options=options
        )
        async with KafkaConsumer(self.settings, engine):
            yield

    @asynccontextmanager
    async def no_dead_letters(self) -> AsyncIterator[None]:
        # The broker could refuse produce requests, but by number and not by topic: ours as well.
        async def refuse(
            letters: KafkaDeadLetters, dead: DeadLetter, subscription: Subscription
        ) -> None:
            raise PublishError(subscription.dead_letter, "refused")

        with patch.object(KafkaDeadLetters, "publish", refuse):
            yield

    @property
    def reached(self) -> str:
        return f"kafka={self.settings.bootstrap}"

    async def dead(self, count: int) -> list[Dead]:
        topic = f"{self.topic}.dlq"
        return await asyncio.to_thread(read_all, self.settings, topic, count)

    def subscription(self) -> Subscription:
        return Subscription(
            message="note",
            topic=self.topic,
            group=self.group,
            dead_letter=f"{self.topic}.dlq",
        )


def read_all(settings: KafkaSettings, topic: str, count: int) -> list[Dead]:
    """The first `count` messages of a topic; fails if they do not come."""
    consumer = Consumer(settings.consumer(f"reader-{uuid.uuid4().hex}"))
    consumer.subscribe([topic])
    found: list[Dead] = []
    end = time.monotonic() + LIMIT
    try:
        while len(found) < count:
            assert time.monotonic() < end, f"{len(found)} of {count} in {topic}"
            message = consumer.poll(0.1)
            if message is None or message.error() is not None:
                continue
            headers = message.headers() or []
            pairs = headers.items() if isinstance(headers, dict) else headers
            texts = {
                name: value.decode() if isinstance(value, bytes) else str(value)
                for name, value in pairs
            }
            found.append(Dead(message.key(), message.value(), texts))
    finally:
        consumer.close()
    return found
