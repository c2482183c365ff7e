"""Times calls side by side: one at a time, and many at once; for asyncio and for threads.

All contestants take turns, and change places from turn to turn; a figure is the median over the turns of the ratio
within a turn.
"""

from __future__ import annotations

import asyncio
import statistics
import threading
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from .results import Bar, Section, spread

OURS: Final = "mscomm-gen"

Call = Callable[[], Awaitable[object]]
ThreadCall = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Plan:
    """How often. `at_once` calls are under way together, until each of as many workers has made `each`; of such rounds
    a turn has several, in turns too, because a machine that does something else besides changes within seconds.
    """

    turns: int = 15
    alone: int = 200
    at_once: int = 64
    each: int = 3
    rounds: int = 5


@dataclass(frozen=True, slots=True)
class Figures:
    """By contestant and turn: the median of single calls in seconds, and calls a second of many at once."""

    plan: Plan
    alone: dict[str, list[float]] = field(default_factory=dict)
    together: dict[str, list[float]] = field(default_factory=dict)

    def p50(self, name: str, base: str) -> float:
        """How many times as long a single call takes."""
        return _ratio(self.alone[name], self.alone[base])

    def throughput(self, name: str, base: str) -> float:
        """How many times as many calls a second."""
        return _ratio(self.together[name], self.together[base])

    def section(
        self, title: str, about: str, base: str, most: float, least: float
    ) -> Section:
        """The table, and the bars of our client."""
        many = f"{self.plan.at_once} at once"
        rows = [
            (
                name,
                spread([seconds * 1e6 for seconds in self.alone[name]], "{:.0f}"),
                f"{self.p50(name, base):.3f}",
                spread(self.together[name], "{:.0f}"),
                f"{self.throughput(name, base):.3f}",
            )
            for name in self.alone
        ]
        bars = (
            Bar(f"{title}: p50 against {base}", self.p50(OURS, base), most),
            Bar(
                f"{title}: {many} against {base}",
                self.throughput(OURS, base),
                least,
                least=True,
            ),
        )
        columns = ("", "p50 us, one at a time", "x base", f"calls/s, {many}", "x base")
        return Section(title, about, columns, tuple(rows), bars)


async def measure(calls: Mapping[str, Call], plan: Plan) -> Figures:
    """Calls from asyncio."""
    found = Figures(plan)
    for turn in range(plan.turns + 1):
        names = _order(calls, turn)
        taken: dict[str, list[float]] = {name: [] for name in names}
        for _ in range(plan.alone):
            for name in names:
                call = calls[name]
                began = time.perf_counter()
                await call()
                taken[name].append(time.perf_counter() - began)
        took = dict.fromkeys(names, 0.0)
        for _ in range(plan.rounds):
            for name in names:
                took[name] += await _together(calls[name], plan)
        _keep(found, turn, taken, took)
    return found


def measure_threads(calls: Mapping[str, ThreadCall], plan: Plan) -> Figures:
    """Calls from plain threads, which share one client."""
    found = Figures(plan)
    for turn in range(plan.turns + 1):
        names = _order(calls, turn)
        taken: dict[str, list[float]] = {name: [] for name in names}
        for _ in range(plan.alone):
            for name in names:
                call = calls[name]
                began = time.perf_counter()
                call()
                taken[name].append(time.perf_counter() - began)
        took = dict.fromkeys(names, 0.0)
        for _ in range(plan.rounds):
            for name in names:
                took[name] += _threads_together(calls[name], plan)
        _keep(found, turn, taken, took)
    return found


async def _together(call: Call, plan: Plan) -> float:
    async def worker() -> None:
        for _ in range(plan.each):
            await call()

    began = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(plan.at_once)))
    return time.perf_counter() - began


def _threads_together(call: ThreadCall, plan: Plan) -> float:
    def work() -> None:
        for _ in range(plan.each):
            call()

    threads = [threading.Thread(target=work) for _ in range(plan.at_once)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - began


def _order(calls: Mapping[str, object], turn: int) -> list[str]:
    names = list(calls)
    first = turn % len(names)
    return names[first:] + names[:first]


def _keep(
    found: Figures, turn: int, taken: dict[str, list[float]], took: dict[str, float]
) -> None:
    """Keeps a turn; the first is not counted."""
    plan = found.plan
    count = plan.at_once * plan.each * plan.rounds
    for name, seconds in took.items() if turn else ():
        found.alone.setdefault(name, []).append(statistics.median(taken[name]))
        found.together.setdefault(name, []).append(count / seconds)


def _ratio(mine: list[float], base: list[float]) -> float:
    return statistics.median(a / b for a, b in zip(mine, base, strict=True))
