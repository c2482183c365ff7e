"""Whether a failed attempt is repeated, and after which wait."""

from __future__ import annotations

from typing import NamedTuple

from .budget import RetryBudget
from .errors import GaveUp
from .outcome import Outcome
from .policy import Policy


class Wait(NamedTuple):
    """A wait before a repeat, drawn from `least` to `most`, in seconds."""

    seconds: float
    least: float
    most: float


class Repeats:
    """The repeats of one call: lets the waits grow, and pays for each.

    `cost` is what the last repeat took from the budget, None before the first one.
    """

    __slots__ = ("_bound", "_budget", "_policy", "cost")

    def __init__(self, policy: Policy, budget: RetryBudget) -> None:
        self._policy = policy
        self._budget = budget
        self._bound = min(policy.backoff.base, policy.backoff.cap)
        self.cost: int | None = None

    def decide(
        self,
        outcome: Outcome,
        *,
        attempt: int,
        remaining: float,
        draw: float,
        blocked: float = 0.0,
    ) -> Wait | GaveUp:
        """What follows a failed attempt.

        `attempt` is its number, `remaining` the seconds left of the deadline, `draw`
        a random number from 0 to 1, `blocked` the seconds for which the circuit breaker
        would refuse a repeat. A wait that ends at the deadline is too long already.
        """
        if not outcome.repeat:
            return GaveUp.NOT_REPEATABLE
        if attempt >= self._policy.attempts:
            return GaveUp.ATTEMPTS
        asked = 0.0 if outcome.wait is None else outcome.wait
        if asked > self._policy.retry_after_cap and not outcome.wait_is_exact:
            return GaveUp.WAIT
        wait = self._wait(asked, draw, exact=outcome.wait_is_exact)
        if wait.seconds >= remaining:
            return GaveUp.DEADLINE
        if blocked > 0 and wait.seconds <= blocked:
            return GaveUp.BREAKER
        cost = self._budget.take(throttled=outcome.throttled)
        if cost is None:
            return GaveUp.BUDGET
        self.cost = cost
        return wait

    def _wait(self, asked: float, draw: float, *, exact: bool) -> Wait:
        backoff = self._policy.backoff
        if exact:
            # gRFC A6: after pushback the back-off starts from its beginning.
            self._bound = min(backoff.base, backoff.cap)
            return Wait(asked, asked, asked)
        # Multiplied step by step and capped each time: a power could overflow.
        bound = self._bound
        self._bound = min(backoff.cap, bound * backoff.factor)
        return Wait(asked + bound * draw, asked, asked + bound)
