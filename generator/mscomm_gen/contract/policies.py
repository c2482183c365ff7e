"""How a call behaves: time limits, repeats, breaker, bulkhead. Durations are seconds, shares 0 to 1."""

from __future__ import annotations

from dataclasses import field

from ..diagnostics import Span
from ..records import dataclass


@dataclass(frozen=True, slots=True)
class Backoff:
    """Full jitter on [0, min(cap, base * factor ** (n - 1))] before the n-th repeat; None: the runtime's default."""

    base: float | None = None
    factor: float | None = None
    cap: float | None = None


@dataclass(frozen=True, slots=True)
class Breaker:
    """A circuit breaker; exactly one of `window_seconds` and `window_calls` is set, or neither (the default, 30 s).

    `calls` is the least number of recorded calls that is judged.
    """

    failure_rate: float | None = None
    slow_rate: float | None = None
    slow_after: float | None = None
    window_seconds: float | None = None
    window_calls: int | None = None
    calls: int | None = None
    open_for: float | None = None
    probes: int | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy as written: None means "not said", and analysis.policies fills it in."""

    name: str
    timeout: float | None = None
    deadline: float | None = None
    attempts: int | None = None
    backoff: Backoff | None = None
    breaker: Breaker | None = None
    bulkhead: int | None = None
    description: str = ""
    home: str | None = None
    span: Span | None = field(default=None, compare=False)
