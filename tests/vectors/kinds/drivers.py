"""The two ways in which calls are driven, for cases that say nothing of it: what holds for one holds for the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from runtime.attempt import Attempt
from runtime.breaker import CircuitBreaker
from runtime.budget import RetryBudget
from runtime.call_core import Classify
from runtime.caller import AsyncCaller
from runtime.operation import Operation
from runtime.options import ClientOptions
from runtime.policy import Policy
from runtime.telemetry import Telemetry
from runtime.thread_caller import ThreadCaller
from runtime.thread_options import ThreadClientOptions
from runtime.thread_parts import SharedBreaker, SharedBudget

from .virtual import VirtualTime

Send = Callable[[Attempt], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """What a caller is made of, and what it sends."""

    operation: Operation
    policy: Policy
    time: VirtualTime
    budget: RetryBudget
    classify: Classify
    send: Send
    telemetry: Telemetry | None = None


def _by_asyncio(calls: Calls) -> Callable[[], None]:
    caller = AsyncCaller(
        calls.operation,
        calls.policy,
        options=ClientOptions(timing=calls.time.timing(), telemetry=calls.telemetry),
        budget=calls.budget,
        classify=calls.classify,
    )

    async def send(attempt: Attempt) -> None:
        calls.send(attempt)

    return lambda: asyncio.run(caller.call(send))


def _by_threads(calls: Calls) -> Callable[[], None]:
    caller = ThreadCaller(
        calls.operation,
        calls.policy,
        options=ThreadClientOptions(
            timing=calls.time.thread_timing(), telemetry=calls.telemetry
        ),
        budget=calls.budget,
        classify=calls.classify,
    )
    return lambda: caller.call(calls.send)


@dataclass(frozen=True, slots=True)
class Driver:
    """`caller` gives a function that makes a call each time; the parts are those that the driver's clients share."""

    caller: Callable[[Calls], Callable[[], None]]
    breaker: type[CircuitBreaker]
    budget: type[RetryBudget]


DRIVERS: Final = {
    "asyncio": Driver(_by_asyncio, CircuitBreaker, RetryBudget),
    "threads": Driver(_by_threads, SharedBreaker, SharedBudget),
}
