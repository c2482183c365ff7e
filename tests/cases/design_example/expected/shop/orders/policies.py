# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of orders behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

PLACE_ORDER = Operation(
    "orders",
    "place_order",
    Idempotency.KEYED,
)

# policies.entry, by services.orders.place_order
# bulkhead: 2 x 400/s x 0.3 s, services.orders.place_order
PLACE_ORDER_POLICY = Policy(
    timeout=9.0,
    deadline=9.0,
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

GET_ORDER = Operation(
    "orders",
    "get_order",
    Idempotency.SAFE,
)

# services.orders.get_order
GET_ORDER_POLICY = Policy(
    timeout=0.9,
    deadline=2.85,
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


def place_order_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of place_order; None is a caller no interaction names."""
    return PLACE_ORDER_POLICY


def get_order_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_order; None is a caller no interaction names."""
    return GET_ORDER_POLICY
