# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of screening behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["transfers.open_transfer"]
"""The callers that the contract's interactions speak of."""

SCREEN = Operation(
    "screening",
    "screen",
    Idempotency.SAFE,
)

# services.screening.screen
# bulkhead: 2 x 300/s x 0.2 s, services.screening.screen
SCREEN_POLICY = Policy(
    timeout=0.6,
    deadline=1.95,
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
    bulkhead=120,
)

# policies.screening, by interactions."transfers.open_transfer -> screening.screen"
# bulkhead: 2 x 300/s x 0.2 s, services.screening.screen
SCREEN_FROM_TRANSFERS_OPEN_TRANSFER = Policy(
    timeout=0.6,
    deadline=2.0,
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
    bulkhead=120,
)


def screen_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of screen; None is a caller no interaction names."""
    if caller == "transfers.open_transfer":
        return SCREEN_FROM_TRANSFERS_OPEN_TRANSFER
    return SCREEN_POLICY
