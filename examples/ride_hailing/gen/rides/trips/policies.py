# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of trips behave: time limits, repeats, breakers. Durations are seconds."""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

REQUEST_RIDE = Operation(
    "trips",
    "request_ride",
    Idempotency.KEYED,
)

# policies.app, by services.trips.request_ride
# bulkhead: 2 x 150/s x 0.6 s, services.trips.request_ride
REQUEST_RIDE_POLICY = Policy(
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
    bulkhead=180,
)

GET_TRIP = Operation(
    "trips",
    "get_trip",
    Idempotency.SAFE,
)

# policies.app, by services.trips.get_trip
# bulkhead: 2 x 200/s x 0.6 s, services.trips.get_trip
GET_TRIP_POLICY = Policy(
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
    bulkhead=240,
)

CANCEL_TRIP = Operation(
    "trips",
    "cancel_trip",
    Idempotency.IDEMPOTENT,
)

# policies.app, by services.trips.cancel_trip
# bulkhead: 2 x 3/s x 0.6 s, services.trips.cancel_trip
CANCEL_TRIP_POLICY = Policy(
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
    bulkhead=10,
)

END_TRIP = Operation(
    "trips",
    "end_trip",
    Idempotency.IDEMPOTENT,
)

# policies.app, by services.trips.end_trip
# bulkhead: 2 x 25/s x 0.6 s, services.trips.end_trip
END_TRIP_POLICY = Policy(
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
    bulkhead=30,
)


def request_ride_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of request_ride; None is a caller no interaction names."""
    return REQUEST_RIDE_POLICY


def get_trip_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_trip; None is a caller no interaction names."""
    return GET_TRIP_POLICY


def cancel_trip_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of cancel_trip; None is a caller no interaction names."""
    return CANCEL_TRIP_POLICY


def end_trip_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of end_trip; None is a caller no interaction names."""
    return END_TRIP_POLICY
