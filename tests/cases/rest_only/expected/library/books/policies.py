# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of books behave: time limits, repeats, breakers. Durations are seconds."""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

FIND_BOOKS = Operation(
    "books",
    "find_books",
    Idempotency.SAFE,
)

# services.books.find_books
FIND_BOOKS_POLICY = Policy(
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

PUT_BOOK = Operation(
    "books",
    "put_book",
    Idempotency.IDEMPOTENT,
)

# services.books.put_book
PUT_BOOK_POLICY = Policy(
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

DELETE_BOOK = Operation(
    "books",
    "delete_book",
    Idempotency.IDEMPOTENT,
)

# services.books.delete_book
DELETE_BOOK_POLICY = Policy(
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

BORROW = Operation(
    "books",
    "borrow",
    Idempotency.KEYED,
)

# services.books.borrow
BORROW_POLICY = Policy(
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

RING_BELL = Operation(
    "books",
    "ring_bell",
    Idempotency.NONE,
)

# services.books.ring_bell
RING_BELL_POLICY = Policy(
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


def find_books_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of find_books; None is a caller no interaction names."""
    return FIND_BOOKS_POLICY


def put_book_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of put_book; None is a caller no interaction names."""
    return PUT_BOOK_POLICY


def delete_book_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of delete_book; None is a caller no interaction names."""
    return DELETE_BOOK_POLICY


def borrow_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of borrow; None is a caller no interaction names."""
    return BORROW_POLICY


def ring_bell_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of ring_bell; None is a caller no interaction names."""
    return RING_BELL_POLICY
