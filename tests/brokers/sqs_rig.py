"""A rig over a server that speaks SQS."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from mscomm_gen.brokers.embedded_sqs import CREDENTIALS, REGION
from runtime.claims import ClaimStore
from runtime.consumer_options import ConsumerOptions
from runtime.inbox_engine import InboxEngine
from runtime.lease_engine import LeaseEngine
from runtime.sqlite_inbox import SqliteInbox
from runtime.sqs_connection import SqsConnection
from runtime.sqs_consumer import SqsConsumer
from runtime.sqs_held import Held
from runtime.sqs_incoming import incoming
from runtime.sqs_producer import SqsProducer
from runtime.sqs_queues import SqsQueue, create_queues
from runtime.sqs_settings import SqsSettings
from runtime.subscription import Subscription

from .note import decode
from .suite import LIMIT, Dead, Handler, LeaseHandler, ReachableRig


def sqs_settings(endpoint: str) -> SqsSettings:
    """For a server on loopback; polls are short, as tests end."""
    return SqsSettings(REGION, endpoint, extra=CREDENTIALS, wait=1, linger=0.0)


class SqsRig(ReachableRig):
    """FIFO queues of its own on a server that tests share."""

    def __init__(self, endpoint: str, *, visibility: float = 5.0) -> None:
        self.settings = sqs_settings(endpoint)
        self.connection = SqsConnection(self.settings)
        self.queue = f"notes-{uuid.uuid4().hex[:8]}.fifo"
        self.dead_letter = self.queue.replace(".fifo", "-dlq.fifo")
        self.group = "readers"
        self.visibility = visibility
        self._endpoint = endpoint
        self._producer = SqsProducer(self.settings, connection=self.connection)

    async def open(self) -> None:
        """Makes the queues."""
        await create_queues(self.settings, [self.described])

    async def close(self) -> None:
        """Closes the clients; the queues end with the server."""
        await self._producer.close()
        await self.connection.close()

    @property
    def described(self) -> SqsQueue:
        return SqsQueue(name=self.queue, dead_letter=self.dead_letter)

    async def send(
        self,
        key: str | None,
        value: bytes | None,
        headers: Sequence[tuple[str, bytes]] = (),
    ) -> None:
        await self._producer.send(
            self.queue,
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
            subscription, inbox=inbox, decode=decode, handler=handler, options=options
        )
        async with SqsConsumer(self.settings, engine):
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
        async with SqsConsumer(self.settings, engine):
            yield

    @asynccontextmanager
    async def no_dead_letters(self) -> AsyncIterator[None]:
        client = await self.connection.sqs()
        url = await self.connection.queue_url(self.dead_letter)
        # A consumer looks for the queue when it starts; it goes after that.
        await asyncio.sleep(0.5)
        await client.delete_queue(QueueUrl=url)
        try:
            yield
        finally:
            await create_queues(self.settings, [SqsQueue(name=self.dead_letter)])

    @property
    def reached(self) -> str:
        return f"sqs={self._endpoint}"

    async def dead(self, count: int) -> list[Dead]:
        client = await self.connection.sqs()
        url = await self.connection.queue_url(self.dead_letter)
        held = Held("dlq", client, url, visibility=30, pause=1.0)
        found: list[Dead] = []
        end = time.monotonic() + LIMIT
        while len(found) < count:
            assert time.monotonic() < end, f"{len(found)} of {count} dead letters"
            answer = await client.receive_message(
                QueueUrl=url,
                MaxNumberOfMessages=10,
                WaitTimeSeconds=1,
                VisibilityTimeout=30,
                MessageAttributeNames=["All"],
                MessageSystemAttributeNames=["MessageGroupId"],
            )
            for message in answer.get("Messages", ()):
                one = incoming(message, held, 0)
                texts = {name: (value or b"").decode() for name, value in one.headers}
                found.append(Dead(one.key, one.value, texts))
        return found

    def subscription(self) -> Subscription:
        return Subscription(
            message="note",
            topic=self.queue,
            group=self.group,
            dead_letter=self.dead_letter,
            visibility=self.visibility,
        )
