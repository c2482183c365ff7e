# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How calls of core behave: time limits, repeats, breakers. Durations are seconds."""

from typing import Literal, TypeAlias

from .._runtime.operation import Idempotency, Operation
from .._runtime.policy import Backoff, BreakerPolicy, Policy

Caller: TypeAlias = Literal["web.show", "web.save"]
"""The callers that the contract's interactions speak of."""

ASK = Operation(
    "core",
    "ask",
    Idempotency.SAFE,
)

# policies.patient, by services.core.ask
# bulkhead: 2 x 900/s x 0.04 s, services.core.ask
ASK_POLICY = Policy(
    timeout=0.12,
    deadline=60.0,
    attempts=10,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=3.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=72,
)

# policies.quick, by interactions."web.show -> core.ask"
# bulkhead: 2 x 900/s x 0.04 s, services.core.ask
ASK_FROM_WEB_SHOW = Policy(
    timeout=0.02,
    deadline=0.1,
    attempts=2,
    backoff=Backoff(
        base=0.001,
        factor=1.0,
        cap=0.001,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=30.0,
        calls=20,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=72,
)

# policies.counted, by interactions."web.save -> core.ask"
ASK_FROM_WEB_SAVE = Policy(
    timeout=0.12,
    deadline=0.51,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.125,
        window_seconds=None,
        window_calls=100,
        calls=50,
        open_for=60.0,
        probes=1,
    ),
    bulkhead=1,
)

TELL = Operation(
    "core",
    "tell",
    Idempotency.KEYED,
)

# services.core.tell
TELL_POLICY = Policy(
    timeout=0.12,
    deadline=0.51,
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

# policies.slow_calls, by interactions."web.save -> core.tell"
TELL_FROM_WEB_SAVE = Policy(
    timeout=2.0,
    deadline=6.15,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        slow_rate=0.8,
        slow_after=1.5,
        window_seconds=5.0,
        calls=1,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=25,
)

SLOW = Operation(
    "core",
    "slow",
    Idempotency.NONE,
)

# services.core.slow
# breaker window: 10 calls at 0.1/s, at most 300 s, services.core.slow
# breaker calls: half of 0.1/s x 100 s, services.core.slow
# bulkhead: 2 x 0.1/s x 3 s, services.core.slow
SLOW_POLICY = Policy(
    timeout=9.0,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=100,
        calls=5,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=10,
)

# services.core.slow
# breaker window: 10 calls at 0.1/s, at most 300 s, services.core.slow
# breaker calls: half of 0.1/s x 100 s, services.core.slow
# bulkhead: 2 x 0.1/s x 3 s, services.core.slow
SLOW_FROM_WEB_SAVE = Policy(
    timeout=9.0,
    deadline=10.0,
    attempts=3,
    backoff=Backoff(
        base=0.05,
        factor=2.0,
        cap=20.0,
    ),
    breaker=BreakerPolicy(
        failure_rate=0.5,
        window_seconds=100,
        calls=5,
        open_for=5.0,
        probes=10,
    ),
    bulkhead=10,
)


def ask_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of ask; None is a caller no interaction names."""
    if caller == "web.show":
        return ASK_FROM_WEB_SHOW
    if caller == "web.save":
        return ASK_FROM_WEB_SAVE
    return ASK_POLICY


def tell_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of tell; None is a caller no interaction names."""
    if caller == "web.save":
        return TELL_FROM_WEB_SAVE
    return TELL_POLICY


def slow_policy(caller: Caller | None) -> Policy:
    """The policy for a caller's calls of slow; None is a caller no interaction names."""
    if caller == "web.save":
        return SLOW_FROM_WEB_SAVE
    return SLOW_POLICY
