# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of pricing behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["storefront.get_page"]
"""The callers that the contract's interactions speak of."""

GET_PRICE = Operation(
    "pricing",
    "get_price",
    Idempotency.SAFE,
)

# services.pricing.get_price
# bulkhead: 2 x 2500/s x 0.08 s, services.pricing.get_price
GET_PRICE_POLICY = Policy(
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
    bulkhead=400,
)

# policies.part, by interactions."storefront.get_page -> pricing.get_price"
GET_PRICE_FROM_STOREFRONT_GET_PAGE = Policy(
    timeout=0.12,
    deadline=0.28,
    attempts=2,
    backoff=Backoff(
        base=0.01,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=50,
        open_for=2.0,
        probes=10,
    ),
    bulkhead=200,
)


def get_price_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_price; None is a caller no interaction names."""
    if caller == "storefront.get_page":
        return GET_PRICE_FROM_STOREFRONT_GET_PAGE
    return GET_PRICE_POLICY
