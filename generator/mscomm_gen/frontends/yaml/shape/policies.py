"""The shape of policies."""

from __future__ import annotations

from typing import Final

from .. import scalars
from .common import COUNT, DURATION, FACTOR, SHARE, TEXT
from .kinds import Entries, Text
from .mapping import Key, Mapping


def _window(text: str) -> float | int:
    """`100 calls` as an int, `30s` as a float: what the window counts is told by the type."""
    found = scalars.calls(text)
    if found is not None:
        return found
    try:
        return scalars.duration(text)
    except scalars.Refused:
        raise scalars.Refused(
            "this is not a window",
            "write a time (`30s`) or a number of calls (`100 calls`)",
        ) from None


WINDOW: Final = Text(
    "a window such as `30s` or `100 calls`",
    _window,
    r"^([0-9]+(\.[0-9]+)?\s*(ms|s|m|h|d)|[1-9][0-9]*\s+calls)$",
)

BACKOFF_BASE: Final = Key(
    "base",
    DURATION,
    "The longest wait before the first repeat.",
    default="50ms; 1s for a consumer",
)
BACKOFF_FACTOR: Final = Key(
    "factor", FACTOR, "How much longer each next wait may be.", default="2"
)
BACKOFF_CAP: Final = Key(
    "cap", DURATION, "What no wait exceeds.", default="20s; 5m for a consumer"
)
BACKOFF: Final = Mapping("a backoff", BACKOFF_BASE, BACKOFF_FACTOR, BACKOFF_CAP)

FAILURE_RATE: Final = Key(
    "failure_rate",
    SHARE,
    "The share of failures that opens the breaker.",
    default="50%",
)
SLOW_RATE: Final = Key(
    "slow_rate", SHARE, "The share of slow calls that opens the breaker."
)
SLOW_AFTER: Final = Key("slow_after", DURATION, "A call that takes longer is slow.")
BREAKER_WINDOW: Final = Key(
    "window",
    WINDOW,
    "What is judged: a time, or a number of calls.",
    default="30s; up to 5m where `rate` is low",
)
BREAKER_CALLS: Final = Key(
    "calls",
    COUNT,
    "The least number of calls that is judged.",
    default="20; 5 to 20 where `rate` is known",
)
OPEN_FOR: Final = Key(
    "open_for", DURATION, "How long an open breaker refuses calls.", default="5s"
)
PROBES: Final = Key(
    "probes", COUNT, "How many calls a half-open breaker lets through.", default="10"
)
BREAKER: Final = Mapping(
    "a breaker",
    FAILURE_RATE,
    SLOW_RATE,
    SLOW_AFTER,
    BREAKER_WINDOW,
    BREAKER_CALLS,
    OPEN_FOR,
    PROBES,
)

TIMEOUT: Final = Key(
    "timeout",
    DURATION,
    "How long one attempt may take.",
    default="3 × the callee's p99; without one, deadline / attempts",
)
DEADLINE: Final = Key(
    "deadline",
    DURATION,
    "How long the whole call may take, waits included.",
    default="attempts × timeout and the waits between, at most 10s",
)
ATTEMPTS: Final = Key(
    "attempts", COUNT, "How many attempts there are, with the first.", default="3"
)
POLICY_BACKOFF: Final = Key("backoff", BACKOFF, "The waits between attempts.")
POLICY_BREAKER: Final = Key(
    "breaker", BREAKER, "When calls are refused because most fail."
)
BULKHEAD: Final = Key(
    "bulkhead",
    COUNT,
    "How many calls run at one time.",
    default="25; 2 × peak rate × duration where both are known, at least 10",
)
POLICY_DESCRIPTION: Final = Key("description", TEXT, "What the policy is for.")
POLICY: Final = Mapping(
    "a policy",
    TIMEOUT,
    DEADLINE,
    ATTEMPTS,
    POLICY_BACKOFF,
    POLICY_BREAKER,
    BULKHEAD,
    POLICY_DESCRIPTION,
)
POLICIES: Final = Entries("policies by name", scalars.identifier, POLICY)
