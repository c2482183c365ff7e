# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of fleet behave: time limits, repeats, breakers. Durations are seconds."""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["dispatch on ride_requested"]
"""The callers that the contract's interactions speak of."""

REPORT_POSITION = Operation(
    "fleet",
    "report_position",
    Idempotency.IDEMPOTENT,
)

# policies.position, by services.fleet.report_position
# bulkhead: 2 x 9000/s x 0.1 s, services.fleet.report_position
REPORT_POSITION_POLICY = Policy(
    timeout=1.0,
    deadline=1.0,
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
    bulkhead=1800,
)

OFFER_RIDE = Operation(
    "fleet",
    "offer_ride",
    Idempotency.IDEMPOTENT,
)

# services.fleet.offer_ride
OFFER_RIDE_POLICY = Policy(
    timeout=0.45,
    deadline=1.5,
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
    bulkhead=25,
)

# policies.offering, by interactions."dispatch on ride_requested -> fleet.offer_ride"
OFFER_RIDE_FROM_DISPATCH_ON_RIDE_REQUESTED = Policy(
    timeout=1.0,
    deadline=4.0,
    attempts=3,
    backoff=Backoff(
        base=0.1,
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
    bulkhead=25,
)


def report_position_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of report_position; None is a caller no interaction names."""
    return REPORT_POSITION_POLICY


def offer_ride_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of offer_ride; None is a caller no interaction names."""
    if caller == "dispatch on ride_requested":
        return OFFER_RIDE_FROM_DISPATCH_ON_RIDE_REQUESTED
    return OFFER_RIDE_POLICY
