# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of transfers behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

OPEN_TRANSFER = Operation(
    "transfers",
    "open_transfer",
    Idempotency.KEYED,
)

# policies.channel, by services.transfers.open_transfer
# bulkhead: 2 x 300/s x 0.8 s, services.transfers.open_transfer
OPEN_TRANSFER_POLICY = Policy(
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
    bulkhead=480,
)

GET_TRANSFER = Operation(
    "transfers",
    "get_transfer",
    Idempotency.SAFE,
)

# policies.channel, by services.transfers.get_transfer
# bulkhead: 2 x 150/s x 0.8 s, services.transfers.get_transfer
GET_TRANSFER_POLICY = Policy(
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
    bulkhead=240,
)


def open_transfer_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of open_transfer; None is a caller no interaction names."""
    return OPEN_TRANSFER_POLICY


def get_transfer_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_transfer; None is a caller no interaction names."""
    return GET_TRANSFER_POLICY
