# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of archive behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

READ = Operation(
    "archive",
    "read",
    Idempotency.SAFE,
)

# services.archive.read
READ_POLICY = Policy(
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

REMOVE = Operation(
    "archive",
    "remove",
    Idempotency.IDEMPOTENT,
)

# services.archive.remove
REMOVE_POLICY = Policy(
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

REPLACE = Operation(
    "archive",
    "replace",
    Idempotency.IDEMPOTENT,
)

# services.archive.replace
REPLACE_POLICY = Policy(
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

AMEND = Operation(
    "archive",
    "amend",
    Idempotency.NONE,
)

# services.archive.amend
AMEND_POLICY = Policy(
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

TOUCH = Operation(
    "archive",
    "touch",
    Idempotency.NONE,
)

# services.archive.touch
TOUCH_POLICY = Policy(
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

COUNT = Operation(
    "archive",
    "count",
    Idempotency.SAFE,
)

# services.archive.count
COUNT_POLICY = Policy(
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

SHUT = Operation(
    "archive",
    "shut",
    Idempotency.NONE,
)

# services.archive.shut
SHUT_POLICY = Policy(
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

ODD = Operation(
    "archive",
    "odd",
    Idempotency.SAFE,
)

# services.archive.odd
ODD_POLICY = Policy(
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


def read_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of read; None is a caller no interaction names."""
    return READ_POLICY


def remove_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of remove; None is a caller no interaction names."""
    return REMOVE_POLICY


def replace_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of replace; None is a caller no interaction names."""
    return REPLACE_POLICY


def amend_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of amend; None is a caller no interaction names."""
    return AMEND_POLICY


def touch_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of touch; None is a caller no interaction names."""
    return TOUCH_POLICY


def count_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of count; None is a caller no interaction names."""
    return COUNT_POLICY


def shut_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of shut; None is a caller no interaction names."""
    return SHUT_POLICY


def odd_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of odd; None is a caller no interaction names."""
    return ODD_POLICY
