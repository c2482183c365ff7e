# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of fares behave: time limits, repeats, breakers. Durations are seconds."""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["trips.request_ride"]
"""The callers that the contract's interactions speak of."""

QUOTE = Operation(
    "fares",
    "quote",
    Idempotency.IDEMPOTENT,
)

# policies.app, by services.fares.quote
# bulkhead: 2 x 500/s x 0.25 s, services.fares.quote
QUOTE_POLICY = Policy(
    timeout=2.0,
    deadline=2.0,
    attempts=1,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=250,
)

REDEEM_QUOTE = Operation(
    "fares",
    "redeem_quote",
    Idempotency.IDEMPOTENT,
)

# services.fares.redeem_quote
# bulkhead: 2 x 150/s x 0.08 s, services.fares.redeem_quote
REDEEM_QUOTE_POLICY = Policy(
    timeout=0.24,
    deadline=0.87,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=24,
)

# policies.binding, by interactions."trips.request_ride -> fares.redeem_quote"
# bulkhead: 2 x 150/s x 0.08 s, services.fares.redeem_quote
REDEEM_QUOTE_FROM_TRIPS_REQUEST_RIDE = Policy(
    timeout=0.3,
    deadline=1.0,
    attempts=3,
    backoff=Backoff(
        base=0.03,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=3.0,
        probes=10,
    ),
    bulkhead=24,
)


def quote_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of quote; None is a caller no interaction names."""
    return QUOTE_POLICY


def redeem_quote_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of redeem_quote; None is a caller no interaction names."""
    if caller == "trips.request_ride":
        return REDEEM_QUOTE_FROM_TRIPS_REQUEST_RIDE
    return REDEEM_QUOTE_POLICY
