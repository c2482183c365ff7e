# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of payments behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["orders.place_order"]
"""The callers that the contract's interactions speak of."""

CHARGE = Operation(
    "payments",
    "charge",
    Idempotency.KEYED,
)

# services.payments.charge
# bulkhead: 2 x 400/s x 0.12 s, services.payments.charge
CHARGE_POLICY = Policy(
    timeout=0.36,
    deadline=1.23,
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
    bulkhead=96,
)

# policies.critical, by interactions."orders.place_order -> payments.charge"
# bulkhead: 2 x 400/s x 0.12 s, services.payments.charge
CHARGE_FROM_ORDERS_PLACE_ORDER = Policy(
    timeout=2.0,
    deadline=8.0,
    attempts=3,
    backoff=Backoff(
        base=0.5,
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
    bulkhead=96,
)


def charge_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of charge; None is a caller no interaction names."""
    if caller == "orders.place_order":
        return CHARGE_FROM_ORDERS_PLACE_ORDER
    return CHARGE_POLICY
