"""A client of the driver for tests: virtual time, and a transport that plays a script."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from runtime.budget import RetryBudget
from runtime.caller import AsyncCaller, Attempt
from runtime.errors import CallError, DeadlineExceeded, Unavailable
from runtime.operation import Idempotency, Operation
from runtime.options import ClientOptions, Timing
from runtime.outcome import Outcome
from runtime.policy import Policy

CHARGE = Operation("payments", "charge", Idempotency.KEYED)
POLICY = Policy(timeout=2.0, deadline=8.0)


@dataclass(slots=True)
class VirtualTime:
    """Passes only when somebody sleeps, or a test says so."""

    now: float = 1000.0
    draw: float = 1.0
    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def timing(self) -> Timing:
        return Timing(clock=self.clock, sleep=self.sleep, random=lambda: self.draw)


def outcome_of(error: Exception, attempt: Attempt) -> Outcome:
    """What the scripted transport's errors mean: connection errors and timeouts may be repeated."""
    if isinstance(error, CallError):
        return Outcome(error, repeat=False, failure=False)
    if isinstance(error, TimeoutError):
        return Outcome(DeadlineExceeded("timed out"), repeat=True)
    if isinstance(error, ConnectionError):
        return Outcome(Unavailable("no connection"), repeat=True)
    raise error


class Script:
    """A transport whose attempts succeed (a value) or fail (an exception), in this order; the last one repeats."""

    def __init__(self, time: VirtualTime, *steps: object, takes: float = 0.0) -> None:
        self.time = time
        self.steps = steps
        self.takes = takes
        self.attempts: list[Attempt] = []

    async def __call__(self, attempt: Attempt) -> object:
        self.attempts.append(attempt)
        step = self.steps[min(len(self.attempts), len(self.steps)) - 1]
        if self.takes > attempt.timeout:
            self.time.now += attempt.timeout
            raise TimeoutError
        self.time.now += self.takes
        if isinstance(step, Exception):
            raise step
        return step


def caller(
    time: VirtualTime,
    policy: Policy = POLICY,
    *,
    options: ClientOptions | None = None,
    budget: RetryBudget | None = None,
    classify: Callable[[Exception, Attempt], Outcome] = outcome_of,
) -> AsyncCaller:
    return AsyncCaller(
        CHARGE,
        policy,
        options=replace(options or ClientOptions(), timing=time.timing()),
        budget=budget or RetryBudget(),
        classify=classify,
    )


async def failing(caller: AsyncCaller, send: Script, **deadline: float) -> CallError:
    """Makes a call that must fail, and gives its error."""
    try:
        await caller.call(send, **deadline)
    except CallError as error:
        return error
    raise AssertionError("the call succeeded")
