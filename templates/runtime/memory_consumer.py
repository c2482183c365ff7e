"""A consumer of an in-memory broker: the engine of the real ones, fed by hand."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from .consumer_engine import ConsumerEngine
from .memory_messages import SentMessage
from .reports import Report

if TYPE_CHECKING:
    from .memory_broker import InMemoryBroker


class QuietEngine(ConsumerEngine, Protocol):
    """An engine that tells when it waits."""

    def standstill(self) -> int | None: ...


class MemoryConsumer:
    """A consumer of what is sent to `topic`, at work from the next `settle` on. It ends
    with its broker, or `close` it; `run` and `stop` are there as on other brokers.
    """

    def __init__(
        self, broker: InMemoryBroker, engine: QuietEngine, *, topic: str
    ) -> None:
        self.subscription = engine.subscription
        self._engine = engine
        self._broker = broker
        self.position = broker.attach(topic, engine.subscription.group)
        """How far the group has come."""
        self._task: asyncio.Task[None] | None = None
        self._closed = False
        self._stop_asked = asyncio.Event()
        broker.begin(self)

    @property
    def name(self) -> str:
        """For people: what is consumed, and for whom."""
        return f"{self.subscription.message} for {self.subscription.group}"

    @property
    def ready(self) -> bool:
        """Whether it is at work."""
        return self._task is not None and not self._stop_asked.is_set()

    @property
    def reports(self) -> Sequence[Report]:
        """What became of each delivery to this group, oldest first."""
        ours = (self.subscription.group, self.subscription.message)
        return [
            report
            for report in self._broker.reports
            if (report.group, report.message) == ours
        ]

    async def run(self) -> None:
        """Consumes until `stop`, while the broker is let work. Raises what makes going
        on impossible.
        """
        self.start()
        asked = asyncio.create_task(self._stop_asked.wait())
        try:
            if self._task is not None:
                await asyncio.wait(
                    (asked, self._task), return_when=asyncio.FIRST_COMPLETED
                )
            self.check()
        finally:
            asked.cancel()
            await self.close()

    def stop(self) -> None:
        """Makes `run` end."""
        self._stop_asked.set()

    async def close(self) -> None:
        """Ends it: handlers that run may end, and what has not begun waits for the
        group's next consumer.
        """
        # The broker, which others may let work meanwhile, gives it nothing more.
        self._closed = True
        task, self._task = self._task, None
        if task is not None:
            await self._engine.withdraw([self.position], self.subscription.drain)
            task.cancel()
            await asyncio.wait((task,))
        self._broker.end(self)

    async def __aenter__(self) -> Self:
        self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    # For the broker

    @property
    def pending(self) -> int:
        """How many messages are unfinished."""
        return self._engine.pending

    def standstill(self) -> int | None:
        """See Engine."""
        return self._engine.standstill()

    def start(self) -> None:
        """Starts the engine, unless it runs or has ended."""
        if self._task is None and not self._closed:
            self._task = asyncio.create_task(self._engine.run(self._broker))

    def feed(self, log: list[SentMessage]) -> None:
        """Hands over what is new. The engine must run, unless it has ended."""
        if self._closed:
            return
        batch = self.position.take(log)
        if self.subscription.delivery == "at_most_once":
            for each in batch:
                self.position.acknowledge(each.offset)
        if batch:
            self._engine.submit(batch)

    def check(self) -> None:
        """Raises what ended the engine, if anything did."""
        if self._task is not None and self._task.done():
            self._task.result()
