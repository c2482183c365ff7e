# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a call raises. Everything is a `CallError`; what the contract declares for an
operation is a `DeclaredError` of its own class.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from pydantic import BaseModel


class GaveUp(Enum):
    """Why a failed call was not (or not again) repeated."""

    NOT_REPEATABLE = "not repeatable"
    """The failure is final, or repeating it might do harm."""
    ATTEMPTS = "attempts used up"
    DEADLINE = "no time left"
    """The wait would have ended at or after the deadline."""
    WAIT = "asked to wait too long"
    """The server asked for a longer wait than the policy grants."""
    BUDGET = "retry budget used up"
    BREAKER = "circuit breaker open"
    BULKHEAD = "too many calls at once"


class CallError(Exception):
    """A call failed. `operation` and `attempts` are filled in by the client.

    `operation` is the id (`payments.charge`), `attempts` how many were sent, 0 if none
    was. `repeated` is True when the failed call had been repeated already, here or
    further down: who answers on its account tells its own caller not to repeat.
    `gave_up` says why there was no further attempt.
    """

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.operation = ""
        self.attempts = 0
        self.repeated = False
        self.gave_up: GaveUp | None = None

    def __str__(self) -> str:
        text = self.message or type(self).__name__
        if self.operation:
            text = f"{self.operation}: {text}"
        if self.attempts > 1:
            text = f"{text} (after {self.attempts} attempts)"
        return text


def repeated_below(error: BaseException) -> bool:
    """Whether a failure comes from a call that was repeated already, be it that call's
    own error or one that was raised on its account.
    """
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        if isinstance(at, CallError) and at.repeated:
            return True
        seen.add(id(at))
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return False


class DeadlineExceeded(CallError):
    """The time for the attempt or for the whole call was over. The server may have done
    what it was asked.
    """


class Unavailable(CallError):
    """The server could not be reached, the connection broke, or it said that it cannot
    serve now.
    """


class BreakerOpen(CallError):
    """Not sent: too many recent calls failed. `retry_after`: seconds until the breaker
    lets a probe through, 0 if that is open.
    """

    def __init__(self, message: str = "", *, retry_after: float = 0.0) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class BulkheadFull(CallError):
    """Not sent: too many calls of this operation are under way."""


class BadResponse(CallError):
    """The server answered with something that the contract does not know."""


class RemoteError(CallError):
    """The server failed and gave no declared error. `status` is its status as text:
    `INTERNAL`, `500`.
    """

    def __init__(self, message: str = "", *, status: str = "") -> None:
        super().__init__(message)
        self.status = status


class InvalidRequest(CallError):
    """The request breaks the contract, as found here or by the server."""


class Unauthenticated(CallError):
    """The server does not know who calls: no token or key, or one that it refuses."""


class PermissionDenied(CallError):
    """The server knows who calls, and that one may not do this."""


class DeclaredError(CallError):
    """An error that the contract declares: the business said no.

    Raised by clients, and by the code of a service to answer with it. `detail` is text
    for people, `details` the record that the contract gives the error, if any.
    """

    name: ClassVar[str] = ""
    http_status: ClassVar[int] = 400
    grpc_status: ClassVar[str] = "FAILED_PRECONDITION"

    def __init__(self, detail: str = "", *, details: BaseModel | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.details = details

    @classmethod
    def details_type(cls) -> type[BaseModel] | None:
        """The model of `details`, loaded when it is asked for; None without one."""
        return None
