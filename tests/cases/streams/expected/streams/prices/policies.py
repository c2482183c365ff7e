# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of prices behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Bearer, Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

WATCH = Operation(
    "prices",
    "watch",
    Idempotency.SAFE,
)

# policies.followed, by services.prices.watch
WATCH_POLICY = Policy(
    timeout=5.0,
    deadline=3600.0,
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

LOAD = Operation(
    "prices",
    "load",
    Idempotency.IDEMPOTENT,
    security=Bearer(),
)

# policies.followed, by services.prices.load
LOAD_POLICY = Policy(
    timeout=5.0,
    deadline=3600.0,
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

HAGGLE = Operation(
    "prices",
    "haggle",
    Idempotency.NONE,
)

# policies.followed, by services.prices.haggle
HAGGLE_POLICY = Policy(
    timeout=5.0,
    deadline=3600.0,
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

DISCARD = Operation(
    "prices",
    "discard",
    Idempotency.NONE,
)

# policies.followed, by services.prices.discard
DISCARD_POLICY = Policy(
    timeout=5.0,
    deadline=3600.0,
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

HEARTBEAT = Operation(
    "prices",
    "heartbeat",
    Idempotency.SAFE,
)

# policies.followed, by services.prices.heartbeat
HEARTBEAT_POLICY = Policy(
    timeout=5.0,
    deadline=3600.0,
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

LOOK = Operation(
    "prices",
    "look",
    Idempotency.SAFE,
)

# services.prices.look
LOOK_POLICY = Policy(
    timeout=3.333333,
    deadline=10.0,
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

FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE = (
    Operation(
        "prices",
        "follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there",
        Idempotency.NONE,
    )
)

# policies.followed, by services.prices.follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there
FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_POLICY = (
    Policy(
        timeout=5.0,
        deadline=3600.0,
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
)


def watch_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of watch; None is a caller no interaction names."""
    return WATCH_POLICY


def load_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of load; None is a caller no interaction names."""
    return LOAD_POLICY


def haggle_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of haggle; None is a caller no interaction names."""
    return HAGGLE_POLICY


def discard_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of discard; None is a caller no interaction names."""
    return DISCARD_POLICY


def heartbeat_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of heartbeat; None is a caller no interaction names."""
    return HEARTBEAT_POLICY


def look_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of look; None is a caller no interaction names."""
    return LOOK_POLICY


def follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there_policy(
    caller: Caller | None,
) -> Policy:
    """The policy for a caller's calls of follow_what_a_very_patient_customer_wants_to_know_of_everything_that_is_there; None is a caller no interaction names."""
    return FOLLOW_WHAT_A_VERY_PATIENT_CUSTOMER_WANTS_TO_KNOW_OF_EVERYTHING_THAT_IS_THERE_POLICY
