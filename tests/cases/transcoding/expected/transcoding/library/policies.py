# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of library behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

GET_SHELF = Operation(
    "library",
    "get_shelf",
    Idempotency.SAFE,
)

# services.library.get_shelf
GET_SHELF_POLICY = Policy(
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

LIST_BOOKS = Operation(
    "library",
    "list_books",
    Idempotency.SAFE,
)

# services.library.list_books
LIST_BOOKS_POLICY = Policy(
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

ALL_BOOKS = Operation(
    "library",
    "all_books",
    Idempotency.SAFE,
)

# services.library.all_books
ALL_BOOKS_POLICY = Policy(
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

CREATE_BOOK = Operation(
    "library",
    "create_book",
    Idempotency.NONE,
)

# services.library.create_book
CREATE_BOOK_POLICY = Policy(
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

UPDATE_BOOK = Operation(
    "library",
    "update_book",
    Idempotency.IDEMPOTENT,
)

# services.library.update_book
UPDATE_BOOK_POLICY = Policy(
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

MOVE_BOOK = Operation(
    "library",
    "move_book",
    Idempotency.NONE,
)

# services.library.move_book
MOVE_BOOK_POLICY = Policy(
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

READ_FILE = Operation(
    "library",
    "read_file",
    Idempotency.SAFE,
)

# services.library.read_file
READ_FILE_POLICY = Policy(
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

GET_MESSAGE = Operation(
    "library",
    "get_message",
    Idempotency.SAFE,
)

# services.library.get_message
GET_MESSAGE_POLICY = Policy(
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

DELETE_BOOKS = Operation(
    "library",
    "delete_books",
    Idempotency.IDEMPOTENT,
)

# services.library.delete_books
DELETE_BOOKS_POLICY = Policy(
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

COUNT_BOOKS = Operation(
    "library",
    "count_books",
    Idempotency.SAFE,
)

# services.library.count_books
COUNT_BOOKS_POLICY = Policy(
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

SAY = Operation(
    "library",
    "say",
    Idempotency.NONE,
)

# services.library.say
SAY_POLICY = Policy(
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

EXISTS = Operation(
    "library",
    "exists",
    Idempotency.SAFE,
)

# services.library.exists
EXISTS_POLICY = Policy(
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

ESCAPED = Operation(
    "library",
    "escaped",
    Idempotency.SAFE,
)

# services.library.escaped
ESCAPED_POLICY = Policy(
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

ANYTHING = Operation(
    "library",
    "anything",
    Idempotency.NONE,
)

# services.library.anything
ANYTHING_POLICY = Policy(
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


def get_shelf_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_shelf; None is a caller no interaction names."""
    return GET_SHELF_POLICY


def list_books_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of list_books; None is a caller no interaction names."""
    return LIST_BOOKS_POLICY


def all_books_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of all_books; None is a caller no interaction names."""
    return ALL_BOOKS_POLICY


def create_book_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of create_book; None is a caller no interaction names."""
    return CREATE_BOOK_POLICY


def update_book_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of update_book; None is a caller no interaction names."""
    return UPDATE_BOOK_POLICY


def move_book_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of move_book; None is a caller no interaction names."""
    return MOVE_BOOK_POLICY


def read_file_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of read_file; None is a caller no interaction names."""
    return READ_FILE_POLICY


def get_message_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_message; None is a caller no interaction names."""
    return GET_MESSAGE_POLICY


def delete_books_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of delete_books; None is a caller no interaction names."""
    return DELETE_BOOKS_POLICY


def count_books_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of count_books; None is a caller no interaction names."""
    return COUNT_BOOKS_POLICY


def say_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of say; None is a caller no interaction names."""
    return SAY_POLICY


def exists_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of exists; None is a caller no interaction names."""
    return EXISTS_POLICY


def escaped_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of escaped; None is a caller no interaction names."""
    return ESCAPED_POLICY


def anything_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of anything; None is a caller no interaction names."""
    return ANYTHING_POLICY
