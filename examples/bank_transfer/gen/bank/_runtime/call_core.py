# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Every decision about a call under its policy, without I/O: the drivers ask, then send and
wait as they do it, asyncio (caller.py) or a plain thread (thread_caller.py).

From the outside in: overall deadline, bulkhead, retry, budget on each repeat, circuit
breaker, time limit of the attempt, transport.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import isfinite
from typing import TYPE_CHECKING, TypeAlias

from .attempt import Attempt
from .breaker import CircuitBreaker
from .budget import RetryBudget
from .deadline import deadline as inherited_deadline
from .errors import BreakerOpen, BulkheadFull, CallError, DeadlineExceeded, GaveUp
from .operation import Operation
from .outcome import Outcome
from .policy import Policy
from .retry import Repeats

if TYPE_CHECKING:
    from .observed import Observer
    from .telemetry import Span, Telemetry

Classify: TypeAlias = Callable[[Exception, Attempt], Outcome]
"""Judges what a transport raised; raises what is no failure of the call."""

NO_HEADERS: Mapping[str, str] = {}


class CallCore:
    """What the calls of one operation of one client have in common.

    `classify` judges what the transport raised; `budget` is the client's, shared by its
    operations. The breaker is the operation's own, of the class `breakers`: where
    several threads may ask it, one that locks. The bulkhead is the driver's.
    """

    def __init__(
        self,
        operation: Operation,
        policy: Policy,
        *,
        adjust: Callable[[Policy], Policy] | None,
        telemetry: Telemetry | None,
        clock: Callable[[], float],
        random: Callable[[], float],
        budget: RetryBudget,
        classify: Classify,
        breakers: type[CircuitBreaker] = CircuitBreaker,
    ) -> None:
        if adjust is not None:
            policy = adjust(policy)
        self.operation = operation
        self.policy = policy
        self.budget = budget
        self.breaker = breakers(policy.breaker, clock) if policy.breaker else None
        self.classify = classify
        self.clock = clock
        self.random = random
        self.observer: Observer | None = None
        if telemetry is not None:
            from .observed import Observer

            self.observer = Observer(operation, telemetry, clock)
            if self.breaker is not None:
                self.breaker.listen(self.observer.transition)

    def stood_in(self, error: CallError) -> None:
        """The fallback answered instead of `error`."""
        if self.observer is not None:
            self.observer.stood_in(error)

    def begin(self, deadline: float | None) -> tuple[float, float]:
        """A call begins: the moment it is now, and the one at which its time is over.

        `deadline`: seconds from now, instead of the policy's; an inherited one caps
        either. Raises ValueError for what is no time.
        """
        if deadline is None:
            deadline = self.policy.deadline
        elif not isfinite(deadline):
            raise ValueError(f"deadline must be a time in seconds, not {deadline}")
        now = self.clock()
        ends = now + deadline
        inherited = inherited_deadline.get()
        if inherited is not None and inherited < ends:
            ends = inherited
        return now, ends

    def full(self) -> CallError:
        """The error for a call that finds no place in the bulkhead."""
        full = BulkheadFull(f"{self.policy.bulkhead} calls are under way")
        return self.ended(full, 0, GaveUp.BULKHEAD)

    def admit(
        self,
        now: float,
        ends: float,
        headers: Mapping[str, str] = NO_HEADERS,
        sent: int = 0,
        last: CallError | None = None,
    ) -> Attempt:
        """The attempt after `sent` others, of a call whose time is over at `ends`. Raises
        if it is too late, or the breaker refuses: the `last` error, where an attempt was
        made, because its request may have taken effect.
        """
        left = ends - now
        if left <= 0:
            late = last or DeadlineExceeded("no time left to send it")
            raise self.ended(late, sent, GaveUp.DEADLINE)
        breaker = self.breaker
        if not (breaker is None or breaker.closed or breaker.acquire(now)):
            refused = last or BreakerOpen(
                "the circuit breaker is open",
                retry_after=breaker.retry_after(now),
            )
            raise self.ended(refused, sent, GaveUp.BREAKER)
        timeout = self.policy.timeout
        if timeout < left:
            return Attempt(sent + 1, timeout, headers, False, left)
        return Attempt(sent + 1, left, headers, True, left)

    def succeeded(self, began: float, cost: int | None = None) -> None:
        """An attempt that began then ended well, and its call. `cost`: what its last
        repeat took from the budget, None if it had none.
        """
        breaker = self.breaker
        if breaker is not None:
            now = self.clock()
            breaker.record(failed=False, duration=now - began, now=now)
        budget = self.budget
        # What is full, as it nearly always is, stays so.
        if budget.balance < budget.capacity:
            budget.succeeded(cost)

    def abandoned(self) -> None:
        """An attempt was cut off from here: it says nothing about the server."""
        if self.breaker is not None:
            self.breaker.release(self.clock())

    def blocked(self, now: float) -> float:
        """Seconds for which the breaker is sure to refuse."""
        return 0.0 if self.breaker is None else self.breaker.retry_after(now)

    def broken(self, cause: Exception, attempt: Attempt) -> CallError:
        """What a stream ends in that broke after its first response. Nothing follows
        it. The attempt was a success by then, and the breaker knows; a failure of the
        server is news to it all the same. Raises what is no failure of the call.
        """
        outcome = self.classify(cause, attempt)
        if self.breaker is not None and outcome.recorded and outcome.failure:
            self.breaker.record(failed=True, duration=0.0, now=self.clock())
        error = outcome.error
        if error is not cause:
            error.__cause__ = cause
        return self.ended(error, attempt.number, GaveUp.NOT_REPEATABLE)

    def ended(self, error: CallError, attempts: int, reason: GaveUp) -> CallError:
        """Writes on the error what became of the call."""
        error.operation = self.operation.id
        error.attempts = attempts
        error.repeated = error.repeated or attempts > 1
        error.gave_up = reason
        return error


class Call:
    """What is remembered of a call from its first failure on, or from its beginning where
    there is a header hook: a call that succeeds at once does without. `now` is when its
    attempt began, `ends` when its time is over.

    After a wait `resume`, then `admit`, then `failed` or `succeeded`.
    """

    # No slots: what most calls never set costs them nothing as an attribute of the class.
    _sent = 0
    _repeats: Repeats | None = None
    _last: CallError | None = None

    def __init__(
        self, core: CallCore, now: float, ends: float, span: Span | None
    ) -> None:
        self._core = core
        self._now = now
        self._ends = ends
        self._span = span

    def time_for_hook(self) -> float:
        """Seconds that the header hook may take; 0 if there is no use in asking it."""
        if self._core.blocked(self._now):
            return 0.0
        return max(0.0, self._ends - self._now)

    def late_hook(self) -> CallError:
        """The error for a hook that took all the time there was."""
        late = DeadlineExceeded("the header hook took too long")
        return self._final(late, GaveUp.DEADLINE)

    def resume(self) -> None:
        """Time has passed: somebody slept, or the header hook was asked."""
        self._now = self._core.clock()

    def admit(self, headers: Mapping[str, str]) -> Attempt:
        """The next attempt. Raises as the core's."""
        return self._core.admit(self._now, self._ends, headers, self._sent, self._last)

    def succeeded(self) -> None:
        """The attempt ended well."""
        repeats = self._repeats
        self._core.succeeded(self._now, None if repeats is None else repeats.cost)

    def failed(self, cause: Exception, attempt: Attempt) -> float | CallError:
        """An attempt ended in `cause`: seconds to wait before the next one, or what the
        call ends in. Raises what is no failure of the call.
        """
        core = self._core
        self._sent = attempt.number
        outcome = self._judge(cause, attempt)
        self._last = error = outcome.error
        if self._repeats is None:
            self._repeats = Repeats(core.policy, core.budget)
        now = core.clock()
        decision = self._repeats.decide(
            outcome,
            attempt=self._sent,
            remaining=self._ends - now,
            draw=core.random(),
            blocked=core.blocked(now),
        )
        if isinstance(decision, GaveUp):
            return self._final(error, decision)
        if self._span is not None and core.observer is not None:
            core.observer.repeat(self._span, decision, error)
        return decision.seconds

    def _judge(self, cause: Exception, attempt: Attempt) -> Outcome:
        """What a failed attempt means; the breaker learns of it."""
        core = self._core
        ended = core.clock()
        breaker = core.breaker
        try:
            outcome = core.classify(cause, attempt)
        except BaseException:
            if breaker is not None:
                breaker.release(ended)
            raise
        if breaker is not None:
            if outcome.recorded:
                duration = ended - self._now
                breaker.record(failed=outcome.failure, duration=duration, now=ended)
            else:
                breaker.release(ended)
        if outcome.error is not cause:
            outcome.error.__cause__ = cause
        return outcome

    def _final(self, error: CallError, reason: GaveUp) -> CallError:
        return self._core.ended(error, self._sent, reason)
