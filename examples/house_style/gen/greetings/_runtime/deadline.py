# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The deadline of the work at hand, inherited by every call made on its behalf.

All packages that mscomm-gen emitted share one context variable, however many of them a
process loads: `sys.modules["_mscomm_deadline_v1"].deadline`, seconds of
`time.monotonic()`, None where there is no deadline. Its shape never changes; another
shape would get another name.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import ModuleType

_SHARED = "_mscomm_deadline_v1"


def _shared_variable() -> ContextVar[float | None]:
    """The variable that the first emitted package of this process made."""
    made = ModuleType(_SHARED, "The deadline that packages of mscomm-gen share.")
    made.__dict__["deadline"] = ContextVar[float | None](_SHARED, default=None)
    # setdefault is atomic: of two threads that import two packages, one wins.
    module = sys.modules.setdefault(_SHARED, made)
    variable: ContextVar[float | None] = module.__dict__["deadline"]
    return variable


deadline = _shared_variable()


class TooLate(Exception):
    """Its time was over before it began; nobody waits for it any more."""


def remaining() -> float | None:
    """Seconds left for the work at hand, negative if it is late; None: no limit."""
    at = deadline.get()
    return None if at is None else at - time.monotonic()


def refuse_late() -> None:
    """Raises TooLate where no time is left for the work at hand."""
    at = deadline.get()
    if at is not None and at <= time.monotonic():
        raise TooLate("its time was over before it began")


@contextmanager
def deadline_scope(seconds: float | None) -> Iterator[None]:
    """Gives what runs inside at most so many seconds, and never more than it had.

    None changes nothing. Calls made inside inherit the limit; nothing is interrupted.
    """
    if seconds is None:
        yield
        return
    at = time.monotonic() + seconds
    outer = deadline.get()
    token = deadline.set(at if outer is None else min(at, outer))
    try:
        yield
    finally:
        deadline.reset(token)
