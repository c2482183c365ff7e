# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of accounts behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

TRANSFER = Operation(
    "accounts",
    "transfer",
    Idempotency.KEYED,
)

# services.accounts.transfer
# bulkhead: 2 x 2/s x 0.08 s, services.accounts.transfer
TRANSFER_POLICY = Policy(
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
    bulkhead=10,
)

BALANCE = Operation(
    "accounts",
    "balance",
    Idempotency.SAFE,
)

# services.accounts.balance
BALANCE_POLICY = Policy(
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

PING = Operation(
    "accounts",
    "ping",
    Idempotency.NONE,
)

# services.accounts.ping
PING_POLICY = Policy(
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


def transfer_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of transfer; None is a caller no interaction names."""
    return TRANSFER_POLICY


def balance_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of balance; None is a caller no interaction names."""
    return BALANCE_POLICY


def ping_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of ping; None is a caller no interaction names."""
    return PING_POLICY
