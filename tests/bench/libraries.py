"""The same policy by libraries for resilience, each with what it has of it: 3 attempts, exponential backoff with jitter
from 50 ms, a circuit breaker, 2 s for an attempt and 8 s in all, 25 calls at a time.
"""

from __future__ import annotations

import importlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

Call = Callable[[], Awaitable[object]]
Send = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Library:
    """One contestant: the distributions that it is made of, what it does not have, and how it wraps a request."""

    name: str
    distributions: tuple[str, ...]
    lacks: str
    wrapped: Callable[[Send], Call]


def _stamina(send: Send) -> Call:
    stamina: Any = importlib.import_module("stamina")
    call: Call = stamina.retry(
        on=ConnectionError,
        attempts=3,
        timeout=8.0,
        wait_initial=0.05,
        wait_max=20.0,
        wait_jitter=0.05,
    )(send)
    return call


def _tenacity_purgatory(send: Send) -> Call:
    tenacity: Any = importlib.import_module("tenacity")
    purgatory: Any = importlib.import_module("purgatory")
    breakers = purgatory.AsyncCircuitBreakerFactory(default_threshold=10, default_ttl=5)
    guarded = breakers("payments")(send)
    call: Call = tenacity.retry(
        retry=tenacity.retry_if_exception_type(ConnectionError),
        stop=tenacity.stop_after_attempt(3) | tenacity.stop_after_delay(8.0),
        wait=tenacity.wait_random_exponential(multiplier=0.05, max=20.0),
        reraise=True,
    )(guarded)
    return call


def _hyx(send: Send) -> Call:
    retry: Any = importlib.import_module("hyx.retry")
    breaker: Any = importlib.import_module("hyx.circuitbreaker")
    timeout: Any = importlib.import_module("hyx.timeout")
    bulkhead: Any = importlib.import_module("hyx.bulkhead")
    backoffs: Any = importlib.import_module("hyx.retry.backoffs")
    guarded = timeout.timeout(2.0)(send)
    guarded = breaker.consecutive_breaker(
        exceptions=ConnectionError, failure_threshold=10, recovery_time_secs=5
    )(guarded)
    waits = backoffs.expo(min_delay_secs=0.05, base=2, max_delay_secs=20.0)
    guarded = retry.retry(on=ConnectionError, attempts=3, backoff=waits)(guarded)
    # As ours: beyond the limit there is no waiting.
    guarded = bulkhead.bulkhead(max_concurrency=25, max_capacity=25)(guarded)
    call: Call = timeout.timeout(8.0)(guarded)
    return call


LIBRARIES: Final = (
    Library(
        "stamina",
        ("stamina",),
        "breaker, limit of an attempt, bulkhead, budget",
        _stamina,
    ),
    Library(
        "tenacity + purgatory",
        ("tenacity", "purgatory"),
        "limit of an attempt, bulkhead, budget; the deadline interrupts nothing, the breaker counts failures in a row",
        _tenacity_purgatory,
    ),
    Library(
        "hyx",
        ("hyx",),
        "budget; the breaker counts failures in a row; each limit of time is a task of its own",
        _hyx,
    ),
)
