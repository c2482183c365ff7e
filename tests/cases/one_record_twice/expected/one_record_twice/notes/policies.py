# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of notes behave: time limits, repeats, breakers. Durations are seconds."""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

PUT_NOTE = Operation(
    "notes",
    "put_note",
    Idempotency.IDEMPOTENT,
)

# services.notes.put_note
PUT_NOTE_POLICY = Policy(
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


def put_note_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of put_note; None is a caller no interaction names."""
    return PUT_NOTE_POLICY
