# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Time that passes only when somebody lets it pass."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable
from functools import partial
from heapq import heappop, heappush


class MemoryTime:
    """A clock that counts seconds of Unix time, and what waits for its moments."""

    def __init__(self, start: float) -> None:
        self._now = start
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._asleep: set[asyncio.Future[None]] = set()
        self._numbers = itertools.count()

    def clock(self) -> float:
        """The time it is."""
        return self._now

    def after(self, seconds: float, action: Callable[[], None]) -> None:
        """Does something once so much time has been let pass."""
        due = self._now + max(seconds, 0.0)
        heappush(self._due, (due, next(self._numbers), action))

    async def sleep(self, seconds: float) -> None:
        """Until so much time has been let pass."""
        awake: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._asleep.add(awake)
        self.after(seconds, partial(self._wake, awake))
        try:
            await awake
        finally:
            self._asleep.discard(awake)

    @property
    def sleepers(self) -> int:
        """How many sleep."""
        return len(self._asleep)

    def next_due(self) -> float | None:
        """The next moment that anything waits for."""
        return self._due[0][0] if self._due else None

    def pass_until(self, moment: float) -> None:
        """Lets time pass, and what is due by then happen."""
        self._now = max(self._now, moment)
        while self._due and self._due[0][0] <= self._now:
            _, _, action = heappop(self._due)
            action()

    def _wake(self, awake: asyncio.Future[None]) -> None:
        # One that was cancelled meanwhile has nobody to wake up.
        if awake in self._asleep:
            self._asleep.discard(awake)
            awake.set_result(None)
