# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of reviews behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["storefront.get_page"]
"""The callers that the contract's interactions speak of."""

SUMMARIZE = Operation(
    "reviews",
    "summarize",
    Idempotency.SAFE,
)

# services.reviews.summarize
# bulkhead: 2 x 2500/s x 0.15 s, services.reviews.summarize
SUMMARIZE_POLICY = Policy(
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

# policies.extra, by interactions."storefront.get_page -> reviews.summarize"
SUMMARIZE_FROM_STOREFRONT_GET_PAGE = Policy(
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


def summarize_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of summarize; None is a caller no interaction names."""
    if caller == "storefront.get_page":
        return SUMMARIZE_FROM_STOREFRONT_GET_PAGE
    return SUMMARIZE_POLICY
