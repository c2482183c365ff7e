# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of customers behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

ENROL = Operation(
    "customers",
    "enrol",
    Idempotency.NONE,
)

# services.customers.enrol
ENROL_POLICY = Policy(
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

FIND = Operation(
    "customers",
    "find",
    Idempotency.SAFE,
)

# services.customers.find
FIND_POLICY = Policy(
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


def enrol_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of enrol; None is a caller no interaction names."""
    return ENROL_POLICY


def find_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of find; None is a caller no interaction names."""
    return FIND_POLICY
