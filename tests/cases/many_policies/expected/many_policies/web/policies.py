# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of web behave: time limits, repeats, breakers. Durations are seconds."""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

SHOW = Operation(
    "web",
    "show",
    Idempotency.SAFE,
)

# policies.once, by services.web.show
SHOW_POLICY = Policy(
    timeout=5.0,
    deadline=5.0,
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
    bulkhead=25,
)

SAVE = Operation(
    "web",
    "save",
    Idempotency.KEYED,
)

# policies.once, by services.web.save
SAVE_POLICY = Policy(
    timeout=5.0,
    deadline=5.0,
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
    bulkhead=25,
)


def show_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of show; None is a caller no interaction names."""
    return SHOW_POLICY


def save_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of save; None is a caller no interaction names."""
    return SAVE_POLICY
