# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of catalogue behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Never, TypeAlias

from .._runtime.operation import ApiKey, Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Never
"""The callers that the contract's interactions speak of."""

GET_MEDIA = Operation(
    "catalogue",
    "get_media",
    Idempotency.SAFE,
)

# policies.player, by services.catalogue.get_media
# bulkhead: 2 x 4000/s x 0.15 s, services.catalogue.get_media
GET_MEDIA_POLICY = Policy(
    timeout=0.4,
    deadline=1.0,
    attempts=2,
    backoff=Backoff(
        base=0.02,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=50,
        open_for=2.0,
        probes=10,
    ),
    bulkhead=1200,
)

LIST_MEDIA = Operation(
    "catalogue",
    "list_media",
    Idempotency.SAFE,
    security=ApiKey("X-Player-Key"),
)

# policies.player, by services.catalogue.list_media
# bulkhead: 2 x 60/s x 0.15 s, services.catalogue.list_media
LIST_MEDIA_POLICY = Policy(
    timeout=0.4,
    deadline=1.0,
    attempts=2,
    backoff=Backoff(
        base=0.02,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=50,
        open_for=2.0,
        probes=10,
    ),
    bulkhead=18,
)


def get_media_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_media; None is a caller no interaction names."""
    return GET_MEDIA_POLICY


def list_media_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of list_media; None is a caller no interaction names."""
    return LIST_MEDIA_POLICY
