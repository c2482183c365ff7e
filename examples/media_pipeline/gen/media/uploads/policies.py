# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of uploads behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Bearer, Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

START_UPLOAD = Operation(
    "uploads",
    "start_upload",
    Idempotency.KEYED,
    security=Bearer(),
)

# policies.studio, by services.uploads.start_upload
# bulkhead: 2 x 30/s x 0.5 s, services.uploads.start_upload
START_UPLOAD_POLICY = Policy(
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
    bulkhead=30,
)

FINISH_UPLOAD = Operation(
    "uploads",
    "finish_upload",
    Idempotency.IDEMPOTENT,
    security=Bearer(),
)

# policies.studio, by services.uploads.finish_upload
# bulkhead: 2 x 20/s x 0.5 s, services.uploads.finish_upload
FINISH_UPLOAD_POLICY = Policy(
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
    bulkhead=20,
)


def start_upload_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of start_upload; None is a caller no interaction names."""
    return START_UPLOAD_POLICY


def finish_upload_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of finish_upload; None is a caller no interaction names."""
    return FINISH_UPLOAD_POLICY
