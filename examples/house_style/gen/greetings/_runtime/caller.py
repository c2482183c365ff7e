# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The asyncio driver: runs the calls of one operation under its policy.

From the outside in: overall deadline, bulkhead, retry, budget on each repeat, circuit
breaker, time limit of the attempt, transport. The parts decide and do nothing else; here
they are asked in turn, and here alone something is awaited.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from math import isfinite
from typing import TypeVar

from .attempt import Attempt
from .breaker import CircuitBreaker
from .budget import RetryBudget
from .bulkhead import Bulkhead
from .deadline import deadline as inherited_deadline
from .errors import BreakerOpen, BulkheadFull, CallError, DeadlineExceeded, GaveUp
from .observed import Observer
from .operation import Operation
from .options import ClientOptions, HeaderHook
from .outcome import Outcome
from .policy import Policy
from .retry import Repeats, Wait
from .telemetry import Span

__all__ = ["AsyncCaller", "Attempt"]

T = TypeVar("T")

_NO_HEADERS: Mapping[str, str] = {}


class AsyncCaller:
    """Makes the calls of one operation for one client, any number at a time.

    `classify` judges what the transport raised; `budget` is the client's, shared by its
    operations. Breaker and bulkhead are the operation's own.
    """

    def __init__(
        self,
        operation: Operation,
        policy: Policy,
        *,
        options: ClientOptions,
        budget: RetryBudget,
        classify: Callable[[Exception, Attempt], Outcome],
    ) -> None:
        if options.adjust is not None:
            policy = options.adjust(policy)
        timing = options.timing
        self.operation = operation
        self.policy = policy
        self.budget = budget
        self.bulkhead = Bulkhead(policy.bulkhead)
        self.breaker = (
            CircuitBreaker(policy.breaker, timing.clock) if policy.breaker else None
        )
        self._classify = classify
        self._clock = timing.clock
        self._sleep = timing.sleep
        self._random = timing.random
        self._hook = options.headers
        self._observer: Observer | None = None
        if options.telemetry is not None:
            observer = Observer(operation, options.telemetry, timing.clock)
            self._observer = observer
            if self.breaker is not None:
                self.breaker.listen(observer.transition)

    async def call(
        self,
        send: Callable[[Attempt], Awaitable[T]],
        *,
        deadline: float | None = None,
    ) -> T:
        """Calls `send` until it succeeds or the policy gives up.

        `deadline`: seconds from now, instead of the policy's; an inherited deadline caps
        either. Raises what the failure was classified as, or `BreakerOpen`,
        `BulkheadFull`, `DeadlineExceeded` where nothing was sent. A cancellation passes
        through at once.
        """
        observer = self._observer
        if observer is None:
            return await self._run(send, deadline, None)
        return await observer.call(
            partial(self._run, partial(observer.attempt, send), deadline)
        )

    async def _run(
        self,
        send: Callable[[Attempt], Awaitable[T]],
        deadline: float | None,
        span: Span | None,
    ) -> T:
        clock = self._clock
        now = clock()
        ends = self._ends(now, deadline)
        if not self.bulkhead.enter():
            full = BulkheadFull(f"{self.bulkhead.limit} calls are under way")
            raise self._final(full, 0, GaveUp.BULKHEAD)
        breaker = self.breaker
        repeats: Repeats | None = None
        last: CallError | None = None
        number = 0
        try:
            while True:
                headers = _NO_HEADERS
                if self._hook is not None and not self._blocked(now):
                    headers = await self._ask_hook(self._hook, number, ends - now)
                    now = clock()
                attempt = self._admit(number + 1, now, ends, headers, last)
                number += 1
                try:
                    result = await send(attempt)
                except Exception as cause:
                    outcome = self._judge(cause, attempt, now)
                    last = outcome.error
                    if repeats is None:
                        repeats = Repeats(self.policy, self.budget)
                    decision = self._decide(repeats, outcome, number, ends)
                    if isinstance(decision, GaveUp):
                        last = self._final(last, number, decision)
                        if last is cause:
                            raise
                        raise last from cause
                    wait = decision.seconds
                    if span is not None and self._observer is not None:
                        self._observer.repeat(span, decision, last)
                except BaseException:
                    # Cancelled: it says nothing about the server.
                    if breaker is not None:
                        breaker.release(clock())
                    raise
                else:
                    ended = clock()
                    if breaker is not None:
                        breaker.record(failed=False, duration=ended - now, now=ended)
                    self.budget.succeeded(None if repeats is None else repeats.cost)
                    return result
                await self._sleep(wait)
                now = clock()
        finally:
            self.bulkhead.leave()

    def _admit(
        self,
        number: int,
        now: float,
        ends: float,
        headers: Mapping[str, str],
        last: CallError | None,
    ) -> Attempt:
        """The next attempt. Raises if it is too late, or the breaker refuses: `last`,
        where an attempt was made, because its request may have taken effect.
        """
        left = ends - now
        if left <= 0:
            late = last or DeadlineExceeded("no time left to send it")
            raise self._final(late, number - 1, GaveUp.DEADLINE)
        breaker = self.breaker
        if breaker is not None and not breaker.acquire(now):
            refused = last or BreakerOpen(
                "the circuit breaker is open",
                retry_after=breaker.retry_after(now),
            )
            raise self._final(refused, number - 1, GaveUp.BREAKER)
        timeout = self.policy.timeout
        if timeout < left:
            return Attempt(number, timeout, headers)
        return Attempt(number, left, headers, True)

    def _ends(self, now: float, deadline: float | None) -> float:
        if deadline is None:
            deadline = self.policy.deadline
        elif not isfinite(deadline):
            raise ValueError(f"deadline must be a time in seconds, not {deadline}")
        inherited = inherited_deadline.get()
        ends = now + deadline
        return ends if inherited is None or ends < inherited else inherited

    def _blocked(self, now: float) -> float:
        """Seconds for which the breaker is sure to refuse."""
        return 0.0 if self.breaker is None else self.breaker.retry_after(now)

    async def _ask_hook(
        self, hook: HeaderHook, sent: int, left: float
    ) -> Mapping[str, str]:
        """Headers from the hook, which gets no more time than the call has."""
        limit = asyncio.timeout(left)
        try:
            async with limit:
                return await hook(self.operation)
        except TimeoutError as cause:
            if not limit.expired():
                raise
            late = DeadlineExceeded("the header hook took too long")
            raise self._final(late, sent, GaveUp.DEADLINE) from cause

    def _judge(self, cause: Exception, attempt: Attempt, started: float) -> Outcome:
        """What a failed attempt means; the breaker learns of it."""
        ended = self._clock()
        breaker = self.breaker
        try:
            outcome = self._classify(cause, attempt)
        except BaseException:
            if breaker is not None:
                breaker.release(ended)
            raise
        if breaker is not None:
            if outcome.recorded:
                duration = ended - started
                breaker.record(failed=outcome.failure, duration=duration, now=ended)
            else:
                breaker.release(ended)
        if outcome.error is not cause:
            outcome.error.__cause__ = cause
        return outcome

    def _decide(
        self, repeats: Repeats, outcome: Outcome, number: int, ends: float
    ) -> Wait | GaveUp:
        now = self._clock()
        return repeats.decide(
            outcome,
            attempt=number,
            remaining=ends - now,
            draw=self._random(),
            blocked=self._blocked(now),
        )

    def _final(self, error: CallError, attempts: int, reason: GaveUp) -> CallError:
        """Writes on the error what became of the call."""
        error.operation = self.operation.id
        error.attempts = attempts
        error.repeated = error.repeated or attempts > 1
        error.gave_up = reason
        return error
