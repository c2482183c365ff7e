# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of registry behave: time limits, repeats, breakers. Durations are
seconds.
"""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["ingest.report"]
"""The callers that the contract's interactions speak of."""

GET_DEVICE = Operation(
    "registry",
    "get_device",
    Idempotency.SAFE,
)

# policies.dashboard, by services.registry.get_device
# bulkhead: 2 x 600/s x 0.05 s, services.registry.get_device
GET_DEVICE_POLICY = Policy(
    timeout=1.0,
    deadline=1.0,
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
    bulkhead=60,
)

# policies.lookup, by interactions."ingest.report -> registry.get_device"
# bulkhead: 2 x 600/s x 0.05 s, services.registry.get_device
GET_DEVICE_FROM_INGEST_REPORT = Policy(
    timeout=0.15,
    deadline=0.5,
    attempts=2,
    backoff=Backoff(
        base=0.02,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=None,
        window_calls=1000,
        calls=100,
        open_for=2.0,
        probes=20,
    ),
    bulkhead=60,
)

CHANGE_SETTINGS = Operation(
    "registry",
    "change_settings",
    Idempotency.IDEMPOTENT,
)

# policies.dashboard, by services.registry.change_settings
# bulkhead: 2 x 5/s x 0.05 s, services.registry.change_settings
CHANGE_SETTINGS_POLICY = Policy(
    timeout=1.0,
    deadline=1.0,
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
    bulkhead=10,
)


def get_device_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of get_device; None is a caller no interaction names."""
    if caller == "ingest.report":
        return GET_DEVICE_FROM_INGEST_REPORT
    return GET_DEVICE_POLICY


def change_settings_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of change_settings; None is a caller no interaction names."""
    return CHANGE_SETTINGS_POLICY
