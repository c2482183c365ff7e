# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of catalog behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["storefront.get_page"]
"""The callers that the contract's interactions speak of."""

GET_PRODUCT = Operation(
    "catalog",
    "get_product",
    Idempotency.SAFE,
)

# services.catalog.get_product
# bulkhead: 2 x 2500/s x 0.06 s, services.catalog.get_product
GET_PRODUCT_POLICY = Policy(
    timeout=0.18,
    deadline=0.69,
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
    bulkhead=300,
)

# policies.part, by interactions."storefront.get_page -> catalog.get_product"
GET_PRODUCT_FROM_STOREFRONT_GET_PAGE = Policy(
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

PUT_PRODUCT = Operation(
    "catalog",
    "put_product",
    Idempotency.IDEMPOTENT,
)

# services.catalog.put_product
# breaker calls: half of 0.333333/s x 30 s, services.catalog.put_product
# bulkhead: 2 x 0.333333/s x 0.4 s, services.catalog.put_product
PUT_PRODUCT_POLICY = Policy(
    timeout=1.2,
    deadline=3.75,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=5,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=10,
)


def get_product_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_product; None is a caller no interaction names."""
    if caller == "storefront.get_page":
        return GET_PRODUCT_FROM_STOREFRONT_GET_PAGE
    return GET_PRODUCT_POLICY


def put_product_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of put_product; None is a caller no interaction names."""
    return PUT_PRODUCT_POLICY
