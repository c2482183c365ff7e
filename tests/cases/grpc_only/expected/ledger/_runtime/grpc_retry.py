# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Which failures of a gRPC call may be repeated, and when.

gRFC A6 and AIP-194. Only what the retryable codes name, or our own time limit of an
attempt, and only if the operation is idempotent or keyed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from enum import Enum

from .outcome import Verdict

RETRYABLE_CODES = frozenset({"UNAVAILABLE"})
MOST_ATTEMPTS = 5
"""gRFC A6: more than this many attempts are treated as this many."""
PUSHBACK_METADATA = "grpc-retry-pushback-ms"
PUSHBACK_NEVER = "-1"

_FAILURES = frozenset(
    {
        "UNKNOWN",
        "DEADLINE_EXCEEDED",
        "RESOURCE_EXHAUSTED",
        "UNIMPLEMENTED",
        "INTERNAL",
        "UNAVAILABLE",
        "DATA_LOSS",
    }
)
_MILLISECONDS = re.compile("0|[1-9][0-9]{0,9}", re.ASCII)
_LONGEST = 2**31 - 1


class Stage(Enum):
    """How far a request came before it failed."""

    NOT_SENT = "not_sent"
    """It never left."""
    REFUSED_STREAM = "refused_stream"
    """The server refused the stream unprocessed."""
    GOAWAY_UNPROCESSED = "goaway_unprocessed"
    """The server closed the connection and said that it did not get that far."""
    UNKNOWN = "server_processed_unknown"
    """The server may have processed it."""


def judge_status(
    status: str,
    *,
    repeatable: bool,
    pushback: Sequence[str] = (),
    attempt: int = 1,
    stage: Stage = Stage.UNKNOWN,
    transparent_used: int = 0,
    committed: bool = False,
    own_timeout: bool = False,
    tokens: float | None = None,
    most_tokens: float | None = None,
    retryable_codes: AbstractSet[str] = RETRYABLE_CODES,
) -> Verdict:
    """Judges a call that ended with `status`, the name of its code.

    `repeatable`: idempotent or keyed. `pushback`: every value of that metadata.
    `attempt`: the number of the one that failed. `transparent_used`: how often it was
    repeated without counting. `committed`: the response had begun, or the request cannot
    be sent again. `own_timeout`: DEADLINE_EXCEEDED is our own limit for the attempt, not
    the deadline of the call. `tokens` of `most_tokens` are left of gRPC's own throttle,
    which permits repeats above a half.
    """
    failure = status in _FAILURES
    wait = _pushback(pushback)
    never = says_never(pushback)
    if committed or status == "CANCELLED":
        return Verdict(False, failure=failure, never=never)
    if stage is Stage.NOT_SENT or (
        stage is not Stage.UNKNOWN and transparent_used == 0
    ):
        return Verdict(True, failure=failure, transparent=True)
    repeat = (
        repeatable
        and not never
        and (
            status in retryable_codes or (status == "DEADLINE_EXCEEDED" and own_timeout)
        )
        and not (
            tokens is not None and most_tokens is not None and tokens <= most_tokens / 2
        )
        and attempt < MOST_ATTEMPTS
    )
    return Verdict(
        repeat,
        throttled=status == "RESOURCE_EXHAUSTED",
        wait=wait if repeat else None,
        wait_is_exact=repeat and wait is not None,
        failure=failure,
        never=never,
    )


def says_never(pushback: Sequence[str]) -> bool:
    """Whether the server said that nobody should repeat."""
    wait = _pushback(pushback)
    return wait is not None and wait < 0


def _pushback(values: Sequence[str]) -> float | None:
    """The seconds that pushback asks for; None: there is none; negative: never. What
    is not one plain number means never.
    """
    if not values:
        return None
    if len(values) > 1 or not _MILLISECONDS.fullmatch(values[0]):
        return -1.0
    milliseconds = int(values[0])
    return milliseconds / 1000 if milliseconds <= _LONGEST else -1.0
