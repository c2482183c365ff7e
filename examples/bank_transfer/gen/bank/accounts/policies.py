# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of accounts behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

GET_BALANCE = Operation(
    "accounts",
    "get_balance",
    Idempotency.SAFE,
)

# policies.channel, by services.accounts.get_balance
# bulkhead: 2 x 400/s x 0.12 s, services.accounts.get_balance
GET_BALANCE_POLICY = Policy(
    timeout=3.0,
    deadline=3.0,
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
    bulkhead=96,
)


def get_balance_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_balance; None is a caller no interaction names."""
    return GET_BALANCE_POLICY
