# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of dispatch behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

ANSWER_OFFER = Operation(
    "dispatch",
    "answer_offer",
    Idempotency.IDEMPOTENT,
)

# policies.app, by services.dispatch.answer_offer
# bulkhead: 2 x 90/s x 0.2 s, services.dispatch.answer_offer
ANSWER_OFFER_POLICY = Policy(
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
    bulkhead=36,
)


def answer_offer_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of answer_offer; None is a caller no interaction names."""
    return ANSWER_OFFER_POLICY
