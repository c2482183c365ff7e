"""What the policy pipeline costs a call that succeeds at once: `python -m tests.bench.pipeline`.

The base is a caller written by hand for one operation, with the same guarantees in one function: deadline (the
inherited one too), a limit of concurrent calls, repeats with full jitter that a budget pays for, a circuit breaker over
a time window. Neither starts a task or a timer: time limits are the transport's own. The transport does nothing.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import sys
import time
from collections import deque
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final, TypeVar

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "templates"))

from runtime.budget import RetryBudget
from runtime.caller import AsyncCaller, Attempt
from runtime.deadline import deadline as inherited
from runtime.errors import BreakerOpen, BulkheadFull, DeadlineExceeded, Unavailable
from runtime.operation import Idempotency, Operation
from runtime.options import DEFAULT_OPTIONS
from runtime.outcome import Outcome
from runtime.policy import Policy

T = TypeVar("T")

BAR: Final = 3.3
CALLS: Final = 20_000
TURNS: Final = 15


class ByHand:
    """The least that a careful hand would write for the same promises."""

    def __init__(self) -> None:
        self.under_way = 0
        self.tokens = 500
        self.open_until = 0.0
        self.window: deque[list[int]] = deque([[0, 0, 0]])
        self.calls = 0
        self.failures = 0

    async def call(self, send: Callable[[int, float], Awaitable[T]]) -> T:
        now = time.monotonic()
        ends = now + 8.0
        outer = inherited.get()
        if outer is not None and outer < ends:
            ends = outer
        if self.under_way >= 25:
            raise BulkheadFull
        self.under_way += 1
        number = 1
        cost = 0
        try:
            while True:
                if now >= ends:
                    raise DeadlineExceeded
                if now < self.open_until:
                    raise BreakerOpen
                try:
                    result = await send(number, min(2.0, ends - now))
                except ConnectionError:
                    self.record(time.monotonic(), True)
                    wait = random.random() * min(20.0, 0.05 * 2 ** (number - 1))
                    now = time.monotonic()
                    if number == 3 or now + wait >= ends or self.tokens < 14:
                        raise
                    self.tokens -= 14
                    cost = 14
                    number += 1
                    await asyncio.sleep(wait)
                    now = time.monotonic()
                else:
                    self.record(time.monotonic(), False)
                    self.tokens = min(500, self.tokens + (cost or 1))
                    return result
        finally:
            self.under_way -= 1

    def record(self, now: float, failed: bool) -> None:
        second = int(now)
        bucket = self.window[-1]
        if bucket[0] != second:
            while self.window and self.window[0][0] <= second - 30:
                _, calls, failures = self.window.popleft()
                self.calls -= calls
                self.failures -= failures
            bucket = [second, 0, 0]
            self.window.append(bucket)
        bucket[1] += 1
        self.calls += 1
        if failed:
            bucket[2] += 1
            self.failures += 1
        if self.calls >= 20 and self.failures / self.calls >= 0.5:
            self.open_until = now + 5.0


async def nothing_by_hand(number: int, limit: float) -> int:
    return number


async def nothing(attempt: Attempt) -> int:
    return attempt.number


def classify(error: Exception, attempt: Attempt) -> Outcome:
    return Outcome(Unavailable(), repeat=True)


async def measure() -> tuple[float, float, float]:
    """Medians in microseconds a call: by hand, the pipeline; and the median of the ratios turn by turn."""
    by_hand = ByHand()
    policy = Policy(timeout=2.0, deadline=8.0)
    caller = AsyncCaller(
        Operation("bench", "nothing", Idempotency.SAFE),
        policy,
        options=DEFAULT_OPTIONS,
        budget=RetryBudget(),
        classify=classify,
    )
    bases: list[float] = []
    ours: list[float] = []
    for turn in range(TURNS + 1):
        started = time.perf_counter()
        for _ in range(CALLS):
            await by_hand.call(nothing_by_hand)
        between = time.perf_counter()
        for _ in range(CALLS):
            await caller.call(nothing)
        ended = time.perf_counter()
        if turn:
            bases.append((between - started) / CALLS * 1e6)
            ours.append((ended - between) / CALLS * 1e6)
    ratio = statistics.median(
        mine / base for mine, base in zip(ours, bases, strict=True)
    )
    return statistics.median(bases), statistics.median(ours), ratio


def main() -> int:
    """Prints the figures. Exit code 1 if the bar is missed."""
    base, ours, ratio = asyncio.run(measure())
    held = ratio <= BAR
    print(
        f"policy pipeline, no-op call ({TURNS} turns of {CALLS} calls; CPython {sys.version.split()[0]})"
    )
    print(f"  by hand    {base:6.2f} us")
    print(
        f"  pipeline   {ours:6.2f} us  {ratio:.2f} x  bar <= {BAR}: {'held' if held else 'MISSED'}"
    )
    return 0 if held else 1


if __name__ == "__main__":
    raise SystemExit(main())
