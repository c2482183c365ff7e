# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of order_service behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

PLACE_ORDER = Operation(
    "order_service",
    "place_order",
    Idempotency.NONE,
)

# services.order_service.place_order
PLACE_ORDER_POLICY = Policy(
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

GET_ORDER = Operation(
    "order_service",
    "get_order",
    Idempotency.SAFE,
)

# services.order_service.get_order
GET_ORDER_POLICY = Policy(
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

UPDATE_ORDER = Operation(
    "order_service",
    "update_order",
    Idempotency.IDEMPOTENT,
)

# services.order_service.update_order
UPDATE_ORDER_POLICY = Policy(
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

LIST_ORDERS = Operation(
    "order_service",
    "list_orders",
    Idempotency.NONE,
)

# services.order_service.list_orders
LIST_ORDERS_POLICY = Policy(
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

CANCEL_ORDER = Operation(
    "order_service",
    "cancel_order",
    Idempotency.NONE,
)

# services.order_service.cancel_order
CANCEL_ORDER_POLICY = Policy(
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


def place_order_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of place_order; None is a caller no interaction names."""
    return PLACE_ORDER_POLICY


def get_order_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_order; None is a caller no interaction names."""
    return GET_ORDER_POLICY


def update_order_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of update_order; None is a caller no interaction names."""
    return UPDATE_ORDER_POLICY


def list_orders_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of list_orders; None is a caller no interaction names."""
    return LIST_ORDERS_POLICY


def cancel_order_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of cancel_order; None is a caller no interaction names."""
    return CANCEL_ORDER_POLICY
