# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of pricing behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal[
    "trips.request_trip",
    "trips.quote",
    "trips on driver_moved",
]
"""The callers that the contract's interactions speak of."""

PRICE = Operation(
    "pricing",
    "price",
    Idempotency.SAFE,
)

# services.pricing.price
# bulkhead: 2 x 100/s x 0.04 s, services.pricing.price
PRICE_POLICY = Policy(
    timeout=0.12,
    deadline=0.51,
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
    bulkhead=10,
)

# policies.firm, by interactions."trips.request_trip -> pricing.price"
# bulkhead: 2 x 100/s x 0.04 s, services.pricing.price
PRICE_FROM_TRIPS_REQUEST_TRIP = Policy(
    timeout=0.3,
    deadline=1.0,
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
    bulkhead=10,
)

# policies.quick, by interactions."trips.quote -> pricing.price"
# bulkhead: 2 x 100/s x 0.04 s, services.pricing.price
PRICE_FROM_TRIPS_QUOTE = Policy(
    timeout=0.1,
    deadline=0.15,
    attempts=2,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=None,
        window_calls=50,
        calls=10,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=10,
)

# policies.patient, by interactions."trips on driver_moved -> pricing.price"
# bulkhead: 2 x 100/s x 0.04 s, services.pricing.price
PRICE_FROM_TRIPS_ON_DRIVER_MOVED = Policy(
    timeout=0.12,
    deadline=60.0,
    attempts=5,
    backoff=Backoff(
        base=1.0,
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
    bulkhead=10,
)


def price_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of price; None is a caller no interaction names."""
    if caller == "trips.request_trip":
        return PRICE_FROM_TRIPS_REQUEST_TRIP
    if caller == "trips.quote":
        return PRICE_FROM_TRIPS_QUOTE
    if caller == "trips on driver_moved":
        return PRICE_FROM_TRIPS_ON_DRIVER_MOVED
    return PRICE_POLICY
