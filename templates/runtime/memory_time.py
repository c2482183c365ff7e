"""Time that passes only when somebody lets it pass."""

from __future__ import annotations

import asyncio
import itertools
from heapq import heappop, heappush


class MemoryTime:
    """A clock that counts seconds of Unix time, and sleeps that follow it."""

    def __init__(self, start: float) -> None:
        self._now = start
        self._sleeping: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = itertools.count()

    def clock(self) -> float:
        """The time it is."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Until so much time has been let pass."""
        awake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        due = self._now + max(seconds, 0.0)
        heappush(self._sleeping, (due, next(self._numbers), awake))
        await awake

    @property
    def sleepers(self) -> int:
        """How many sleep."""
        return sum(not awake.done() for _, _, awake in self._sleeping)

    def next_due(self) -> float | None:
        """When the first one wakes up; None where nobody sleeps."""
        while self._sleeping and self._sleeping[0][2].done():
            heappop(self._sleeping)
        return self._sleeping[0][0] if self._sleeping else None

    def pass_until(self, moment: float) -> None:
        """Lets time pass, and wakes up whoever is due by then."""
        self._now = max(self._now, moment)
        while (due := self.next_due()) is not None and due <= self._now:
            _, _, awake = heappop(self._sleeping)
            awake.set_result(None)
