# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of ingest behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

REPORT = Operation(
    "ingest",
    "report",
    Idempotency.IDEMPOTENT,
)

# policies.device, by services.ingest.report
# bulkhead: 2 x 60000/s x 0.06 s, services.ingest.report
REPORT_POLICY = Policy(
    timeout=2.0,
    deadline=2.0,
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
    bulkhead=7200,
)


def report_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of report; None is a caller no interaction names."""
    return REPORT_POLICY
