# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of warehouse behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["storefront.get_page"]
"""The callers that the contract's interactions speak of."""

GET_AVAILABILITY = Operation(
    "warehouse",
    "get_availability",
    Idempotency.SAFE,
)

# services.warehouse.get_availability
# bulkhead: 2 x 2500/s x 0.15 s, services.warehouse.get_availability
GET_AVAILABILITY_POLICY = Policy(
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
    bulkhead=750,
)

# policies.extra, by interactions."storefront.get_page -> warehouse.get_availability"
GET_AVAILABILITY_FROM_STOREFRONT_GET_PAGE = Policy(
    timeout=0.2,
    deadline=0.2,
    attempts=1,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.4,
        slow_rate=0.6,
        slow_after=0.15,
        window_seconds=10.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=400,
)


def get_availability_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_availability; None is a caller no interaction names."""
    if caller == "storefront.get_page":
        return GET_AVAILABILITY_FROM_STOREFRONT_GET_PAGE
    return GET_AVAILABILITY_POLICY
