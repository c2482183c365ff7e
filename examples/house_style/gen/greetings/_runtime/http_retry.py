# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Which failures of an HTTP request may be repeated, and when.

RFC 9110, RFC 6585 (429), RFC 8470 (425), the Idempotency-Key draft; stricter in one
point: a request that is neither idempotent nor keyed is never repeated on account of an
answer, whatever its status.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from math import inf

from .http_date import parse_http_date
from .outcome import Verdict

REPEATED_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504})
IDEMPOTENT_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})
REQUEST_OUTSTANDING = "request-outstanding"
"""How the problem type of a 409 ends while the first request with that key runs."""
PUSHBACK_HEADER = "x-retry-pushback"
"""`never`: the server has repeated what failed already, nobody else should."""

_SECONDS = re.compile(r"[0-9]+", re.ASCII)


class Fault(Enum):
    """What can go wrong without an answer; what matters is whether the request may have
    taken effect.
    """

    NOT_SENT = "not sent"
    """No connection: the server has not seen it."""
    REFUSED = "refused"
    """The server said, below HTTP, that it did not process it."""
    UNKNOWN = "fate unknown"
    """Sent, wholly or in part, and no answer: it may have taken effect."""
    LOCAL = "refused here"
    """Too much is under way on this side; a repeat would add to it."""
    PERMANENT = "permanent"
    """It would fail again: a bad address, a certificate that does not fit."""


def repeatable(method: str, *, declared: bool | None = None, keyed: bool) -> bool:
    """Whether a request may be sent again although it may have taken effect.

    `declared`: what the contract says of it, None for what the method says; `keyed`: it
    carries an idempotency key.
    """
    if keyed:
        return True
    return method.upper() in IDEMPOTENT_METHODS if declared is None else declared


def judge_status(
    status: int,
    headers: Mapping[str, str],
    *,
    repeatable: bool,
    keyed: bool = False,
    problem_type: str = "",
    replayable: bool = True,
    now: float,
) -> Verdict:
    """Judges an answer that is not a success.

    `headers` are those of the answer, names in lower case; `problem_type` that of its
    problem details; `replayable`: the same bytes can be sent again; `now`: seconds
    since 1970.
    """
    never = headers.get(PUSHBACK_HEADER, "").strip().lower() == "never"
    outstanding = status == 409 and keyed and is_outstanding(problem_type)
    repeat = (
        (status in REPEATED_STATUSES or outstanding)
        and repeatable
        and replayable
        and not never
    )
    return Verdict(
        repeat,
        throttled=status == 429,
        wait=(
            retry_after(headers.get("retry-after"), date=headers.get("date"), now=now)
            if repeat
            else None
        ),
        failure=status >= 500 or status in REPEATED_STATUSES,
        never=never,
    )


def judge_fault(fault: Fault, *, repeatable: bool, replayable: bool = True) -> Verdict:
    """Judges a request that got no answer."""
    harmless = fault in (Fault.NOT_SENT, Fault.REFUSED) or (
        fault is Fault.UNKNOWN and repeatable
    )
    return Verdict(harmless and replayable, recorded=fault is not Fault.LOCAL)


def is_outstanding(problem_type: str) -> bool:
    """Whether a problem type says that a request with the same key is being worked on."""
    return re.split("[:/#]", problem_type)[-1] == REQUEST_OUTSTANDING


def retry_after(value: str | None, *, date: str | None, now: float) -> float | None:
    """The seconds that a Retry-After header asks for; None: it says nothing valid.

    A date is measured against the answer's own Date header where there is one, because
    the two clocks may differ; else against `now`, seconds since 1970.
    """
    if value is None:
        return None
    value = value.strip(" \t")
    if _SECONDS.fullmatch(value):
        # More digits than any wait needs, and than int() might accept.
        return float(value) if len(value) <= 15 else inf
    at = parse_http_date(value, now)
    if at is None:
        return None
    sent = parse_http_date(date.strip(" \t"), now) if date else None
    return max(0.0, at - (now if sent is None else sent))
