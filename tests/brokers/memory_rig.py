"""A rig over the in-memory broker: a task lets it work whenever there is something to do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from unittest.mock import patch

from runtime.claims import ClaimStore
from runtime.consumer_options import ConsumerOptions
from runtime.dead_letters import DeadLetter
from runtime.inbox_engine import InboxEngine
from runtime.lease_engine import LeaseEngine
from runtime.memory_broker import InMemoryBroker
from runtime.memory_consumer import MemoryConsumer, QuietEngine
from runtime.publisher import PublishError
from runtime.sqlite_inbox import SqliteInbox
from runtime.subscription import Subscription

from .note import decode
from .suite import LIMIT, Dead, Handler, LeaseHandler, Rig


class MemoryRig(Rig):
    """A broker of its own for each test."""

    group = "readers"

    def __init__(self) -> None:
        self.broker = InMemoryBroker()

    async def send(
        self,
        key: str | None,
        value: bytes | None,
        headers: Sequence[tuple[str, bytes]] = (),
    ) -> None:
        await self.broker.send(
            "notes", value, key=None if key is None else key.encode(), headers=headers
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
            inbox=self.broker.keeps_time(inbox),
            decode=decode,
            handler=handler,
            options=self.broker.options(options),
        )
        async with self._working(engine):
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
            subscription,
            store=self.broker.keeps_time(store),
            decode=decode,
            handler=handler,
            options=self.broker.options(options),
            renew=False,
        )
        async with self._working(engine):
            yield

    @asynccontextmanager
    async def no_dead_letters(self) -> AsyncIterator[None]:
        async def refuse(dead: DeadLetter, subscription: Subscription) -> None:
            raise PublishError(subscription.dead_letter, "refused")

        with patch.object(self.broker, "publish", refuse):
            yield

    @asynccontextmanager
    async def _working(self, engine: QuietEngine) -> AsyncIterator[None]:
        working = asyncio.create_task(self._work())
        try:
            async with MemoryConsumer(self.broker, engine, topic="notes"):
                yield
        finally:
            working.cancel()
            with suppress(asyncio.CancelledError):
                await working

    async def _work(self) -> None:
        while True:
            await self.broker.settle(limit=LIMIT)
            await asyncio.sleep(0.001)

    async def dead(self, count: int) -> list[Dead]:
        async with asyncio.timeout(LIMIT):
            while len(self.broker.messages("notes.dlq")) < count:
                await self.broker.settle(limit=LIMIT)
        return [
            Dead(
                sent.key,
                sent.value,
                {name: (value or b"").decode() for name, value in sent.headers},
            )
            for sent in self.broker.messages("notes.dlq")[:count]
        ]

    def subscription(self) -> Subscription:
        return Subscription(
            message="note", topic="notes", group=self.group, dead_letter="notes.dlq"
        )
