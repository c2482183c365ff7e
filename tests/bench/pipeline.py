"""What the policy pipeline costs a call that succeeds at once: `python -m tests.bench.pipeline`.

The base is a caller written by hand for one operation, with the same guarantees in one function: deadline (the
inherited one too), a limit of concurrent calls, repeats with full jitter that a budget pays for, a circuit breaker over
a time window. Neither starts a task or a timer: time limits are the transport's own. The transport does nothing. Beside
them, libraries with what they have of the same policy.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import time
from collections import deque
from collections.abc import Awaitable, Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Final, TypeVar

from runtime.budget import RetryBudget
from runtime.caller import AsyncCaller, Attempt
from runtime.deadline import deadline as inherited
from runtime.errors import BreakerOpen, BulkheadFull, DeadlineExceeded, Unavailable
from runtime.operation import Idempotency, Operation
from runtime.options import DEFAULT_OPTIONS
from runtime.outcome import Outcome
from runtime.policy import Policy

from .libraries import LIBRARIES, Call, Library
from .results import Bar, Section, conclude, spread

T = TypeVar("T")

BAR: Final = 3.3
CALLS: Final = 10_000
TURNS: Final = 15
HAND: Final = "by hand"
OURS: Final = "mscomm-gen"


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


async def nothing_at_all() -> int:
    return 1


def classify(error: Exception, attempt: Attempt) -> Outcome:
    return Outcome(Unavailable(), repeat=True)


def versions(library: Library) -> str | None:
    """The versions of what a library is made of; None if it is not installed."""
    try:
        return ", ".join(version(name) for name in library.distributions)
    except PackageNotFoundError:
        return None


def contestants() -> dict[str, Call]:
    """A call of each, by name. Needs a running loop, which some libraries ask for."""
    by_hand = ByHand()
    policy = Policy(timeout=2.0, deadline=8.0)
    caller = AsyncCaller(
        Operation("bench", "nothing", Idempotency.SAFE),
        policy,
        options=DEFAULT_OPTIONS,
        budget=RetryBudget(),
        classify=classify,
    )
    found: dict[str, Call] = {
        HAND: lambda: by_hand.call(nothing_by_hand),
        OURS: lambda: caller.call(nothing),
    }
    for library in LIBRARIES:
        if versions(library) is not None:
            found[library.name] = library.wrapped(nothing_at_all)
    return found


async def measure() -> dict[str, list[float]]:
    """Microseconds a call, of each contestant in each turn."""
    calls = contestants()
    taken: dict[str, list[float]] = {name: [] for name in calls}
    for turn in range(TURNS + 1):
        for name, call in calls.items():
            # Some are far slower: fewer calls say as much.
            count = CALLS if name in (HAND, OURS) else CALLS // 10
            began = time.perf_counter()
            for _ in range(count):
                await call()
            took = time.perf_counter() - began
            if turn:
                taken[name].append(took / count * 1e6)
    return taken


def main() -> int:
    """Prints the figures. Exit code 1 if the bar is missed."""
    taken = asyncio.run(measure())

    def against(name: str) -> float:
        pairs = zip(taken[name], taken[HAND], strict=True)
        return statistics.median(mine / base for mine, base in pairs)

    lacks = {library.name: library for library in LIBRARIES}
    rows: list[tuple[str, ...]] = []
    for name, times in taken.items():
        library = lacks.get(name)
        rows.append(
            (
                name,
                spread(times),
                f"{against(name):.2f}",
                "" if library is None else versions(library) or "",
                "" if library is None else library.lacks,
            )
        )
    rows += [
        (f"{name}: is not installed here; `make bench-peers` installs it", *[""] * 4)
        for name in lacks
        if name not in taken
    ]
    section = Section(
        "A call that succeeds at once",
        f"The transport does nothing; {TURNS} turns of {CALLS:,} calls. By hand: deadline, bulkhead, repeats, budget "
        "and breaker in one function for one operation, without a timer.",
        ("", "us a call, median (range)", f"x {HAND}", "version", "has no"),
        tuple(rows),
        (Bar(f"policy pipeline, no-op call, against {HAND}", against(OURS), BAR),),
    )
    return conclude("pipeline", [section])


if __name__ == "__main__":
    raise SystemExit(main())
