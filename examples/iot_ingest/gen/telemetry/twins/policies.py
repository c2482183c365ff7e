# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of twins behave: time limits, repeats, breakers. Durations are seconds."""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

GET_TWIN = Operation(
    "twins",
    "get_twin",
    Idempotency.SAFE,
)

# policies.dashboard, by services.twins.get_twin
# bulkhead: 2 x 300/s x 0.05 s, services.twins.get_twin
GET_TWIN_POLICY = Policy(
    timeout=1.0,
    deadline=1.0,
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
    bulkhead=30,
)


def get_twin_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_twin; None is a caller no interaction names."""
    return GET_TWIN_POLICY
