# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of storefront behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

GET_PAGE = Operation(
    "storefront",
    "get_page",
    Idempotency.SAFE,
)

# policies.page, by services.storefront.get_page
# bulkhead: 2 x 2500/s x 0.35 s, services.storefront.get_page
GET_PAGE_POLICY = Policy(
    timeout=0.35,
    deadline=0.35,
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
    bulkhead=1750,
)


def get_page_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_page; None is a caller no interaction names."""
    return GET_PAGE_POLICY
