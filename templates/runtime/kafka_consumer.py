"""Consuming from Kafka: one thread polls, an engine on the event loop does the work.

The thread fetches in batches and keeps polling whatever happens: a consumer whose
handlers are slow pauses its partitions and stays in its group. Offsets are committed
by us alone, the lowest unfinished one of each partition.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from confluent_kafka import Consumer, Message, TopicPartition

from .caught import Caught
from .consumer_engine import ConsumerEngine
from .incoming import Incoming
from .kafka_commits import commit_now
from .kafka_dead_letters import KafkaDeadLetters
from .kafka_messages import incoming
from .kafka_offsets import PartitionOffsets
from .kafka_producer import KafkaProducer
from .kafka_settings import KafkaSettings

_POLL = 0.1
_FETCH = 500
# How long a full engine is waited for before the partitions are paused. A pause throws
# away what the library has fetched, and costs about a second in all.
_PATIENCE = 1.0
_LOOK = 0.002
_COMMIT_EVERY = 0.25
# Beyond the drain limit, for an event loop that is late.
_GRACE = 5.0


class KafkaConsumer:
    """One member of a consumer group. `await run()`, and `stop()` from anywhere on the
    loop; or `async with consumer:`, which runs it meanwhile.
    """

    def __init__(self, settings: KafkaSettings, engine: ConsumerEngine) -> None:
        self._settings = settings
        self._engine = engine
        self._subscription = engine.subscription
        self._partitions: dict[int, PartitionOffsets] = {}
        self._stopping = threading.Event()
        self._stop_asked = asyncio.Event()
        self._failed = False
        self._handed = 0
        self._submitted = 0
        self._paused = False
        self._next_commit = 0.0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self.assigned = asyncio.Event()
        """Set on the loop at the first assignment of partitions, be it of none."""

    @property
    def name(self) -> str:
        """For people: `shop.order-placed.v1 for inventory-service`."""
        return f"{self._subscription.topic} for {self._subscription.group}"

    @property
    def ready(self) -> bool:
        """Whether it is a member of its group, and is not about to leave it."""
        return self.assigned.is_set() and not self._stop_asked.is_set()

    async def run(self) -> None:
        """Consumes until `stop`. Raises what makes going on impossible.

        Stopping lets running handlers end (up to the drain limit), commits, and leaves
        the group.
        """
        self._loop = asyncio.get_running_loop()
        async with KafkaProducer(self._settings) as producer:
            engine = asyncio.create_task(self._engine.run(KafkaDeadLetters(producer)))
            polling: asyncio.Future[None] = self._loop.create_future()
            # A thread of its own: those of the loop's pool are for handlers.
            threading.Thread(
                target=self._run_poll,
                args=(self._loop, polling),
                name=f"mscomm-kafka-{self._subscription.group}",
                daemon=True,
            ).start()
            asked = asyncio.create_task(self._stop_asked.wait())
            try:
                await asyncio.wait(
                    (engine, polling, asked), return_when=asyncio.FIRST_COMPLETED
                )
            finally:
                self._failed = engine.done()
                self._stopping.set()
                asked.cancel()
                await asyncio.wait((polling,))
                ended = engine.done()
                engine.cancel()
                await asyncio.wait((engine,))
            polling.result()
            if ended:
                engine.result()

    def stop(self) -> None:
        """Makes `run` end in good order. May be called from a signal handler of the
        loop.
        """
        self._stop_asked.set()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self.run())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        if self._task is not None:
            await self._task

    # From here on: in the poll thread, unless it says otherwise

    def _run_poll(
        self, loop: asyncio.AbstractEventLoop, ended: asyncio.Future[None]
    ) -> None:
        with Caught() as caught:
            self._poll()
        # A loop that was closed without waiting for us has nobody to tell.
        with Caught():
            loop.call_soon_threadsafe(_resolve, ended, caught.error)

    def _poll(self) -> None:
        consumer = Consumer(self._settings.consumer(self._subscription.group))
        try:
            consumer.subscribe(
                [self._subscription.topic],
                on_assign=self._on_assign,
                on_revoke=self._on_revoke,
                on_lost=self._on_lost,
            )
            while not self._stopping.is_set():
                room = self._room(consumer)
                first = consumer.poll(_POLL)
                if first is not None:
                    more = (
                        consumer.consume(min(room, _FETCH) - 1, 0) if room > 1 else []
                    )
                    self._hand_over(consumer, [first, *more])
                self._commit_now_and_then(consumer)
        finally:
            # Leaves the group; revokes, and so drains and commits, first.
            consumer.close()

    def _room(self, consumer: Consumer) -> int:
        """How many messages may be fetched. Pauses and resumes the partitions."""
        room = self._free()
        if room <= 0 and not self._paused:
            end = time.monotonic() + _PATIENCE
            enough = min(_FETCH, self._engine.prefetch // 2)
            while room < enough and time.monotonic() < end:
                self._stopping.wait(_LOOK)
                room = self._free()
        if room <= 0:
            # Again each time: partitions assigned meanwhile are not paused.
            consumer.pause(consumer.assignment())
            self._paused = True
        elif self._paused and room > self._engine.prefetch // 2:
            consumer.resume(consumer.assignment())
            self._paused = False
        return room

    def _free(self) -> int:
        on_the_way = self._handed - self._submitted
        return self._engine.prefetch - self._engine.pending - on_the_way

    def _hand_over(self, consumer: Consumer, messages: Sequence[Message]) -> None:
        batch = incoming(messages, self._partitions)
        if self._subscription.delivery == "at_most_once" and batch:
            for each in batch:
                each.source.acknowledge(each.offset)
            offsets = self._offsets(list(self._partitions.values()))
            lost = commit_now(consumer, offsets, self._stopping)
            batch = [each for each in batch if each.source.name not in lost]
        if batch and self._loop is not None:
            self._handed += len(batch)
            self._loop.call_soon_threadsafe(self._submit, batch)

    def _submit(self, batch: Sequence[Incoming]) -> None:
        # On the loop.
        self._engine.submit(batch)
        self._submitted += len(batch)

    # Rebalances

    def _on_assign(self, consumer: Consumer, added: list[TopicPartition]) -> None:
        for one in added:
            self._partitions[one.partition] = PartitionOffsets(one.topic, one.partition)
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self.assigned.set)

    def _on_revoke(self, consumer: Consumer, gone: list[TopicPartition]) -> None:
        sources = [
            self._partitions[one.partition]
            for one in gone
            if one.partition in self._partitions
        ]
        self._withdraw(sources, 0.0 if self._failed else self._subscription.drain)
        offsets = self._offsets(sources)
        for source in sources:
            del self._partitions[source.partition]
        if offsets:
            # A commit that fails costs redeliveries, which are skipped.
            with Caught():
                consumer.commit(offsets=offsets, asynchronous=False)

    def _on_lost(self, consumer: Consumer, gone: list[TopicPartition]) -> None:
        # Somebody else has them already: nothing is committed, nothing waited for.
        sources = [
            self._partitions.pop(one.partition)
            for one in gone
            if one.partition in self._partitions
        ]
        self._withdraw(sources, 0.0)

    def _withdraw(self, sources: Sequence[PartitionOffsets], limit: float) -> None:
        if self._loop is None or not sources:
            return
        done = asyncio.run_coroutine_threadsafe(
            self._engine.withdraw(sources, limit), self._loop
        )
        with Caught():
            done.result(limit + _GRACE)

    # Commits

    def _commit_now_and_then(self, consumer: Consumer) -> None:
        now = time.monotonic()
        if now < self._next_commit:
            return
        self._next_commit = now + _COMMIT_EVERY
        offsets = self._offsets(list(self._partitions.values()))
        if offsets:
            with Caught():
                consumer.commit(offsets=offsets, asynchronous=True)

    def _offsets(self, sources: Sequence[PartitionOffsets]) -> list[TopicPartition]:
        found: list[TopicPartition] = []
        for source in sources:
            offset = source.to_commit()
            if offset is not None:
                found.append(TopicPartition(source.topic, source.partition, offset))
                source.committed(offset)
        return found


def _resolve(ended: asyncio.Future[None], error: Exception | None) -> None:
    if ended.done():
        return
    if error is None:
        ended.set_result(None)
    else:
        ended.set_exception(error)
