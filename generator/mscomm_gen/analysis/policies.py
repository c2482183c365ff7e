"""The policy that holds for a call: what the contract says, completed by the defaults of the design.

The defaults: 3 attempts; an attempt gets 3 x the callee's p99, else 10 s / attempts; the whole call gets the
sum of attempts and waits, at most 10 s. A stream gets 10 s and as long for its first response, because a p99 says
nothing of how long it lasts. A breaker judges 20 calls within 30 s, fewer where the declared rate
would not bring 20 calls into the window, and a longer window where it would not bring 5; a bulkhead of 25, or
what Little's law asks for at the declared peak. What was scaled says so in `notes`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

from ..contract.contract import Contract
from ..contract.interactions import Interaction, OperationEnd
from ..contract.policies import Backoff, Breaker, Policy
from ..contract.services import Operation, Service
from ..records import dataclass
from .concurrency import call_duration, places_needed
from .load import Load, operation_loads

LONGEST: Final = 10.0
ATTEMPTS: Final = 3
# botocore's standard retry mode, as of 1.44.
BACKOFF_BASE: Final = 0.05
BACKOFF_FACTOR: Final = 2.0
BACKOFF_CAP: Final = 20.0
WINDOW: Final = 30.0
LEAST_CALLS: Final = 20
FEWEST_CALLS: Final = 5
BULKHEAD: Final = 25
# Beyond this the calls in the window say nothing about now.
LONGEST_WINDOW: Final = 300.0


@dataclass(frozen=True, slots=True)
class EffectiveBreaker:
    failure_rate: float
    slow_rate: float | None
    slow_after: float | None
    window_seconds: float | None
    window_calls: int | None
    calls: int
    open_for: float
    probes: int


@dataclass(frozen=True, slots=True)
class EffectivePolicy:
    """A policy with nothing left open. `origin` is the contract path that it comes from; `notes` say which
    numbers were made to fit the declared load, and how.
    """

    origin: str
    timeout: float
    deadline: float
    attempts: int
    backoff_base: float
    backoff_factor: float
    backoff_cap: float
    breaker: EffectiveBreaker
    bulkhead: int
    notes: tuple[str, ...] = ()


def effective_policy(
    contract: Contract,
    service: Service,
    operation: Operation,
    interaction: Interaction | None = None,
    loads: Mapping[OperationEnd, Load] | None = None,
) -> EffectivePolicy:
    """The policy for calls of `operation`; with an interaction, for that caller's calls.

    `loads` is the answer of `operation_loads`, given by who asks for many policies.
    """
    path = f"services.{service.name}.{operation.name}"
    if interaction is not None and interaction.policy:
        said = contract.policy_by_name[interaction.policy]
        origin = f'policies.{said.name}, by interactions."{interaction.key}"'
    elif operation.policy:
        said = contract.policy_by_name[operation.policy]
        origin = f"policies.{said.name}, by {path}"
    else:
        said = Policy("")
        origin = path
    if loads is None:
        loads = operation_loads(contract)
    load = loads[OperationEnd(service.name, operation.name)]
    p99 = operation.slo.p99
    attempts = said.attempts if said.attempts is not None else ATTEMPTS
    backoff = said.backoff or Backoff()
    base = _or(backoff.base, BACKOFF_BASE)
    factor = _or(backoff.factor, BACKOFF_FACTOR)
    cap = _or(backoff.cap, BACKOFF_CAP)
    longest = said.deadline if said.deadline is not None else LONGEST
    if said.timeout is not None:
        timeout = said.timeout
    elif p99 is not None:
        timeout = min(3 * p99, longest)
    else:
        timeout = longest / attempts
    waits = sum(min(cap, base * factor**n) for n in range(attempts - 1))
    known = said.timeout is not None or p99 is not None
    deadline = said.deadline
    if deadline is None:
        deadline = min(LONGEST, attempts * timeout + waits) if known else LONGEST
    if operation.streams:
        deadline = longest
        timeout = deadline if said.timeout is None else said.timeout
    breaker, notes = _breaker(said.breaker or Breaker(), load, path)
    bulkhead = said.bulkhead
    if bulkhead is None:
        needed = places_needed(load, call_duration(contract, service, operation), path)
        if needed is not None:
            notes.append(f"bulkhead: {needed.text}")
        bulkhead = BULKHEAD if needed is None else needed.count
    return EffectivePolicy(
        origin=origin,
        timeout=_tidy(min(timeout, deadline)),
        deadline=_tidy(deadline),
        attempts=attempts,
        backoff_base=base,
        backoff_factor=factor,
        backoff_cap=cap,
        breaker=breaker,
        bulkhead=bulkhead,
        notes=tuple(notes),
    )


def _breaker(
    said: Breaker, load: Load, path: str
) -> tuple[EffectiveBreaker, list[str]]:
    notes: list[str] = []
    window = said.window_seconds
    if window is None and said.window_calls is None:
        window = WINDOW
        if said.calls is None and load.rate and load.rate * window < FEWEST_CALLS:
            # What comes so rarely would never be judged: the window grows until it brings enough.
            window = min(LONGEST_WINDOW, math.ceil(2 * FEWEST_CALLS / load.rate))
            notes.append(
                f"breaker window: {2 * FEWEST_CALLS} calls at {load.rate:g}/s, at most {LONGEST_WINDOW:g} s, {path}"
            )
    calls = said.calls
    if calls is None:
        calls = LEAST_CALLS
        if load.rate is not None and window is not None:
            # Half of what the window brings at the declared rate, so that a quiet hour is judged too.
            calls = max(
                FEWEST_CALLS, min(LEAST_CALLS, math.floor(load.rate * window / 2))
            )
            if calls < LEAST_CALLS:
                notes.append(
                    f"breaker calls: half of {load.rate:g}/s x {window:g} s, {path}"
                )
        if said.window_calls is not None:
            calls = min(calls, said.window_calls)
    breaker = EffectiveBreaker(
        failure_rate=_or(said.failure_rate, 0.5),
        slow_rate=said.slow_rate,
        slow_after=said.slow_after,
        window_seconds=window,
        window_calls=said.window_calls,
        calls=calls,
        open_for=_or(said.open_for, 5.0),
        probes=said.probes if said.probes is not None else 10,
    )
    return breaker, notes


def _or(value: float | None, default: float) -> float:
    return default if value is None else value


def _tidy(seconds: float) -> float:
    """Microseconds are enough, and 3 x 0.12 should read 0.36."""
    return round(seconds, 6)
