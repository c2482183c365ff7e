# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of pictures behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import ApiKey, Bearer, Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

ADD_PICTURE = Operation(
    "pictures",
    "add_picture",
    Idempotency.KEYED,
    security=Bearer(),
)

# policies.quick, by services.pictures.add_picture
ADD_PICTURE_POLICY = Policy(
    timeout=2.0,
    deadline=4.0,
    attempts=3,
    backoff=Backoff(
        base=0.001,
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

GET_PICTURE = Operation(
    "pictures",
    "get_picture",
    Idempotency.SAFE,
    security=Bearer(),
)

# policies.quick, by services.pictures.get_picture
GET_PICTURE_POLICY = Policy(
    timeout=2.0,
    deadline=4.0,
    attempts=3,
    backoff=Backoff(
        base=0.001,
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

FIND_PICTURES = Operation(
    "pictures",
    "find_pictures",
    Idempotency.SAFE,
    security=Bearer(),
)

# policies.quick, by services.pictures.find_pictures
FIND_PICTURES_POLICY = Policy(
    timeout=2.0,
    deadline=4.0,
    attempts=3,
    backoff=Backoff(
        base=0.001,
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

RENAME_PICTURE = Operation(
    "pictures",
    "rename_picture",
    Idempotency.IDEMPOTENT,
    security=Bearer(),
)

# policies.quick, by services.pictures.rename_picture
RENAME_PICTURE_POLICY = Policy(
    timeout=2.0,
    deadline=4.0,
    attempts=3,
    backoff=Backoff(
        base=0.001,
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

REMOVE_PICTURE = Operation(
    "pictures",
    "remove_picture",
    Idempotency.IDEMPOTENT,
    security=ApiKey("X-Api-Key"),
)

# policies.quick, by services.pictures.remove_picture
REMOVE_PICTURE_POLICY = Policy(
    timeout=2.0,
    deadline=4.0,
    attempts=3,
    backoff=Backoff(
        base=0.001,
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

HEALTH = Operation(
    "pictures",
    "health",
    Idempotency.SAFE,
)

# policies.quick, by services.pictures.health
HEALTH_POLICY = Policy(
    timeout=2.0,
    deadline=4.0,
    attempts=3,
    backoff=Backoff(
        base=0.001,
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


def add_picture_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of add_picture; None is a caller no interaction names."""
    return ADD_PICTURE_POLICY


def get_picture_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_picture; None is a caller no interaction names."""
    return GET_PICTURE_POLICY


def find_pictures_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of find_pictures; None is a caller no interaction names."""
    return FIND_PICTURES_POLICY


def rename_picture_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of rename_picture; None is a caller no interaction names."""
    return RENAME_PICTURE_POLICY


def remove_picture_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of remove_picture; None is a caller no interaction names."""
    return REMOVE_PICTURE_POLICY


def health_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of health; None is a caller no interaction names."""
    return HEALTH_POLICY
