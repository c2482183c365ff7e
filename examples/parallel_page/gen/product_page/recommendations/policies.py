# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of recommendations behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["storefront.get_page"]
"""The callers that the contract's interactions speak of."""

SUGGEST = Operation(
    "recommendations",
    "suggest",
    Idempotency.SAFE,
)

# services.recommendations.suggest
# bulkhead: 2 x 2250/s x 0.18 s, services.recommendations.suggest
SUGGEST_POLICY = Policy(
    timeout=0.54,
    deadline=1.77,
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
    bulkhead=810,
)

# policies.extra, by interactions."storefront.get_page -> recommendations.suggest"
SUGGEST_FROM_STOREFRONT_GET_PAGE = Policy(
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


def suggest_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of suggest; None is a caller no interaction names."""
    if caller == "storefront.get_page":
        return SUGGEST_FROM_STOREFRONT_GET_PAGE
    return SUGGEST_POLICY
