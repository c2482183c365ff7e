# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a double of a service says: the calls it got, and what it cannot answer."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from typing import Generic, TypeVar

from .authentication import NotAuthenticated, NotPermitted
from .deadline import TooLate
from .errors import (
    BreakerOpen,
    BulkheadFull,
    CallError,
    DeadlineExceeded,
    DeclaredError,
    GaveUp,
    InvalidRequest,
    PermissionDenied,
    RemoteError,
    Unauthenticated,
    Unavailable,
    repeated_below,
)
from .idempotency import KeyReused, RequestOutstanding

Q = TypeVar("Q")


@dataclass(frozen=True, slots=True)
class FakeCall(Generic[Q]):
    """One call that reached a double.

    `request` is a copy, as a server would have read it; None where the operation takes
    nothing. `deadline` is what the caller gave, in seconds, None if nothing. `limit` is
    how many seconds the call had in truth: less where a deadline was inherited.
    """

    request: Q
    idempotency_key: str | None
    deadline: float | None
    limit: float


class NotProgrammed(AssertionError):
    """A double was asked for something that the test did not program."""


class Programmed(Exception):
    """Carries an error that callers are to see as it was programmed."""

    def __init__(self, error: CallError) -> None:
        super().__init__(str(error))
        self.error = error


_WHY = {
    BreakerOpen: GaveUp.BREAKER,
    BulkheadFull: GaveUp.BULKHEAD,
    DeadlineExceeded: GaveUp.DEADLINE,
}


def seen_by_callers(error: Exception, operation: str, status: str) -> CallError:
    """What a client raises where the other side raised `error`, which is none that the
    operation declares; `status` is what servers of the contract say of a failure that
    is theirs.
    """
    if isinstance(error, Programmed):
        seen = copy(error.error)
        sent = not isinstance(seen, (BreakerOpen, BulkheadFull))
        return told(seen, operation, attempts=seen.attempts or int(sent))
    seen = _translated(error, status)
    seen.repeated = repeated_below(error)
    return told(seen, operation, attempts=1)


def _translated(error: Exception, status: str) -> CallError:
    match error:
        case RequestOutstanding():
            return Unavailable("a request with this idempotency key is running")
        case KeyReused():
            return InvalidRequest(
                "this idempotency key came with another payload before"
            )
        case NotAuthenticated():
            return Unauthenticated(str(error))
        case NotPermitted():
            return PermissionDenied(str(error))
        case DeclaredError():
            # Of another service, or not declared for this operation: nobody told the
            # caller of it.
            return RemoteError("internal error", status=status)
        case TooLate():
            return DeadlineExceeded(str(error))
        case DeadlineExceeded():
            return DeadlineExceeded("a call further down took too long")
        case Unavailable() | BreakerOpen() | BulkheadFull():
            return Unavailable("a call further down was not answered")
        case _:
            return RemoteError("internal error", status=status)


def told(error: CallError, operation: str, *, attempts: int) -> CallError:
    """The error with what a client writes on it."""
    error.operation = operation
    error.attempts = attempts
    if error.gave_up is None:
        error.gave_up = _WHY.get(type(error), GaveUp.NOT_REPEATABLE)
    return error
