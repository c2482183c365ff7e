# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How a call behaves: time limits, repeats, breaker, budget, bulkhead.

All durations are seconds, all rates shares from 0 to 1. A policy is checked when it is
made, so that the code which runs it need not ask again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import isfinite


def _positive(name: str, seconds: float) -> None:
    if not (isfinite(seconds) and seconds > 0):
        raise ValueError(f"{name} must be a positive time in seconds, not {seconds}")


def _not_negative(name: str, seconds: float) -> None:
    if not (isfinite(seconds) and seconds >= 0):
        raise ValueError(f"{name} must be a time in seconds, not {seconds}")


def _at_least_one(name: str, count: int) -> None:
    if count < 1:
        raise ValueError(f"{name} must be at least 1, not {count}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Backoff:
    """The wait before the n-th repeat is drawn evenly from [0, min(cap, base *
    factor ** (n - 1))], so that callers that failed together do not return together.
    """

    base: float = 0.05
    factor: float = 2.0
    cap: float = 20.0

    def __post_init__(self) -> None:
        _not_negative("base", self.base)
        _not_negative("cap", self.cap)
        if not (isfinite(self.factor) and self.factor >= 1):
            raise ValueError(f"factor must be at least 1, not {self.factor}")


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakerPolicy:
    """When the circuit breaker opens, and how it closes again. The words and the exact
    behaviour are those of Resilience4j.
    """

    failure_rate: float = 0.5
    """This share of failures, or more, opens."""
    slow_rate: float | None = None
    """This share of slow calls, or more, opens; None: 1.0 where `slow_after` is set."""
    slow_after: float | None = None
    """A call that took longer is slow; None: no call is."""
    window_seconds: float | None = 30.0
    """The calls of this long are judged. Exactly one of the two windows is set."""
    window_calls: int | None = None
    """This many last calls are judged."""
    calls: int = 20
    """Nothing is judged before this many calls are in the window."""
    open_for: float = 5.0
    """So long every call is refused; then probes are let through."""
    probes: int = 10
    """How many calls are let through half-open, and judged."""
    half_open_for: float | None = None
    """After this long half-open without a verdict the breaker opens again, so that a
    probe that never comes back cannot hold it; None: as long as `open_for`; 0: never.
    """
    automatic: bool = False
    """Turn half-open when `open_for` is over, not at the next call."""
    bucket: float = 1.0
    """A time window forgets in steps of this long."""

    def __post_init__(self) -> None:
        if (self.window_seconds is None) == (self.window_calls is None):
            raise ValueError("set exactly one of window_seconds and window_calls")
        for name, share in (
            ("failure_rate", self.failure_rate),
            ("slow_rate", self.slow_rate),
        ):
            if share is not None and not 0 < share <= 1:
                raise ValueError(f"{name} must be above 0 and at most 1, not {share}")
        for name, seconds in (
            ("slow_after", self.slow_after),
            ("window_seconds", self.window_seconds),
            ("open_for", self.open_for),
            ("bucket", self.bucket),
        ):
            if seconds is not None:
                _positive(name, seconds)
        if self.half_open_for is not None:
            _not_negative("half_open_for", self.half_open_for)
        for name, count in (
            ("window_calls", self.window_calls),
            ("calls", self.calls),
            ("probes", self.probes),
        ):
            if count is not None:
                _at_least_one(name, count)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetPolicy:
    """What the repeats of a client may cost in all, whatever the operation: a bucket of
    tokens. The numbers are those of the AWS SDKs' standard mode.
    """

    capacity: int = 500
    repeat: int = 14
    """Taken by a repeat."""
    throttled: int = 5
    """Taken by a repeat of what the server refused because it was busy."""
    success: int = 1
    """Given back by a call that succeeded at once."""

    def __post_init__(self) -> None:
        for name, count in (
            ("capacity", self.capacity),
            ("repeat", self.repeat),
            ("throttled", self.throttled),
            ("success", self.success),
        ):
            if count < 0:
                raise ValueError(f"{name} must be at least 0, not {count}")


DEFAULT_BUDGET = BudgetPolicy()


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How calls of one operation behave."""

    timeout: float
    """For one attempt."""
    deadline: float
    """For the whole call, its repeats and waits included."""
    attempts: int = 3
    """The first one counts."""
    backoff: Backoff = Backoff()
    breaker: BreakerPolicy | None = BreakerPolicy()
    bulkhead: int = 25
    """So many calls at once; further ones are refused."""
    retry_after_cap: float = 60.0
    """A server that asks for a longer wait than this gets no repeat."""

    def __post_init__(self) -> None:
        _positive("timeout", self.timeout)
        _positive("deadline", self.deadline)
        _not_negative("retry_after_cap", self.retry_after_cap)
        _at_least_one("attempts", self.attempts)
        _at_least_one("bulkhead", self.bulkhead)

    def scaled(self, factor: float) -> Policy:
        """The same with every duration times `factor`, for demonstrations and tests
        that run in quick motion.
        """
        breaker = self.breaker
        return replace(
            self,
            timeout=self.timeout * factor,
            deadline=self.deadline * factor,
            backoff=replace(
                self.backoff,
                base=self.backoff.base * factor,
                cap=self.backoff.cap * factor,
            ),
            breaker=breaker and _scaled_breaker(breaker, factor),
            retry_after_cap=self.retry_after_cap * factor,
        )


def _scaled_breaker(breaker: BreakerPolicy, factor: float) -> BreakerPolicy:
    def times(seconds: float | None) -> float | None:
        return None if seconds is None else seconds * factor

    return replace(
        breaker,
        slow_after=times(breaker.slow_after),
        window_seconds=times(breaker.window_seconds),
        open_for=breaker.open_for * factor,
        half_open_for=times(breaker.half_open_for),
        bucket=breaker.bucket * factor,
    )
