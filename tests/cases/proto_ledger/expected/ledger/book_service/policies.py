# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of book_service behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

POST_ENTRY = Operation(
    "book_service",
    "post_entry",
    Idempotency.KEYED,
)

# policies.patient, by services.book_service.post_entry
POST_ENTRY_POLICY = Policy(
    timeout=2.0,
    deadline=5.0,
    attempts=2,
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

LIST_ENTRIES = Operation(
    "book_service",
    "list_entries",
    Idempotency.SAFE,
)

# services.book_service.list_entries
LIST_ENTRIES_POLICY = Policy(
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
    bulkhead=25,
)


def post_entry_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of post_entry; None is a caller no interaction names."""
    return POST_ENTRY_POLICY


def list_entries_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of list_entries; None is a caller no interaction names."""
    return LIST_ENTRIES_POLICY
