"""What the tests of the engines share: a source, a queue of dead letters, a ledger."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from runtime.consumer_options import ConsumerOptions
from runtime.dead_letters import DeadLetter
from runtime.engine import Engine
from runtime.incoming import Incoming
from runtime.reports import Fate, Report
from runtime.subscription import RedeliveryBackoff, Subscription

M = TypeVar("M")
T = TypeVar("T")

SUBSCRIPTION = Subscription(
    message="thing",
    topic="things",
    group="readers",
    dead_letter="things.dlq",
    max_deliveries=3,
    backoff=RedeliveryBackoff(base=0.01, factor=1.0),
    concurrency=4,
    lease=5.0,
    pause=0.01,
)


class FakeSource:
    """Remembers what was acknowledged."""

    name = "things/0"

    def __init__(self) -> None:
        self.acknowledged: list[int] = []
        self._offsets = itertools.count()

    def acknowledge(self, offset: int) -> None:
        self.acknowledged.append(offset)

    def message(self, text: str, *, key: str | None = "k", name: str = "") -> Incoming:
        """The next message; its id is its text unless another is given."""
        headers = [("ce_id", (name or text).encode())]
        at = next(self._offsets)
        return Incoming(self, at, key.encode() if key else None, text.encode(), headers)


def decode(incoming: Incoming) -> tuple[str, str]:
    """The text, and the id in its header."""
    return (incoming.value or b"").decode(), incoming.header("ce_id") or ""


@dataclass
class DeadLetters:
    """A dead-letter queue; `down` so many times, then up."""

    down: int = 0
    letters: list[DeadLetter] = field(default_factory=list)

    async def publish(self, dead: DeadLetter, subscription: Subscription) -> None:
        if self.down:
            self.down -= 1
            raise ConnectionError("no queue")
        self.letters.append(dead)


@dataclass
class Ledger:
    """Collects reports, and lets a test wait for some."""

    reports: list[Report] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    def __call__(self, report: Report) -> None:
        self.reports.append(report)
        self.changed.set()

    @property
    def options(self) -> ConsumerOptions:
        return ConsumerOptions(observer=self)

    def fates(self, name: str | None = None) -> list[Fate]:
        return [r.fate for r in self.reports if name is None or r.id == name]

    async def wait(self, fate: Fate, count: int = 1) -> None:
        async with asyncio.timeout(10):
            while self.fates().count(fate) < count:
                self.changed.clear()
                await self.changed.wait()


@asynccontextmanager
async def running(
    engine: Engine[M, T], dead: DeadLetters | None = None
) -> AsyncIterator[DeadLetters]:
    """An engine at work."""
    letters = dead or DeadLetters()
    task = asyncio.create_task(engine.run(letters))
    try:
        yield letters
    finally:
        task.cancel()
        await asyncio.wait((task,))
        if not task.cancelled() and (error := task.exception()) is not None:
            raise error
