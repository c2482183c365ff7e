"""Lets consumers work until nothing is left to do, and time jump where all wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Protocol

from .memory_time import MemoryTime

# So often may time jump; whoever needs more waits for what never comes.
_JUMPS = 10_000
# So many turns of the event loop are taken before the processor is given away.
_TURNS = 200
_NAP = 0.001
# So long may nothing happen, in seconds, before waits that engines do not count (for a
# store that is down) are taken for the reason.
_SILENCE = 0.05


class Settling(Protocol):
    """A consumer that is let work."""

    @property
    def pending(self) -> int: ...

    def standstill(self) -> int | None: ...

    def check(self) -> None: ...


class NotSettled(AssertionError):
    """Messages are unfinished, and waiting longer would not help."""


async def settle(
    consumers: Sequence[Settling],
    time: MemoryTime,
    *,
    until: float | None,
    limit: float,
    feed: Callable[[], None],
    handling: Callable[[], int],
    describe: Callable[[], str],
) -> None:
    """Works until all wait for a moment after `until`, or, if that is None, until
    nothing is left. `limit`: seconds of real time. Raises NotSettled, and what ended a
    consumer.
    """
    loop = asyncio.get_running_loop()
    ends = loop.time() + limit
    jumps = turns = 0
    before: object = None
    silent_since = loop.time()
    while True:
        feed()
        await asyncio.sleep(0 if turns < _TURNS else _NAP)
        turns += 1
        for consumer in consumers:
            consumer.check()
        now = loop.time()
        state = [(consumer.pending, consumer.standstill()) for consumer in consumers]
        sleepers = time.sleepers
        if (state, sleepers) != before or handling():
            before, silent_since = (state, sleepers), now
        lanes = [parked for _, parked in state if parked is not None]
        all_wait = len(lanes) == len(state) and sum(lanes) == sleepers
        if all_wait or (sleepers and now - silent_since > _SILENCE):
            due = time.next_due()
            if due is None or (until is not None and due > until):
                return
            jumps += 1
            turns = 0
            before = None
            if jumps > _JUMPS:
                raise NotSettled(
                    f"time has jumped {_JUMPS} times and there is no end: {describe()}"
                )
            time.pass_until(due)
        elif now > ends:
            raise NotSettled(f"unfinished after {limit:g} s: {describe()}")
