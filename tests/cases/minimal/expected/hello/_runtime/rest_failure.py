# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What became of an attempt that did not succeed: the error for the caller, and whether
a repeat is harmless and could help.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence

from pydantic import ValidationError

from . import http_retry, problems
from .attempt import Attempt
from .errors import (
    BadResponse,
    CallError,
    DeadlineExceeded,
    DeclaredError,
    InvalidRequest,
    PermissionDenied,
    RemoteError,
    Unauthenticated,
    Unavailable,
)
from .http_retry import Fault
from .operation import Idempotency, Operation
from .outcome import Outcome

# The server, or a proxy before it, says that it cannot serve now.
_UNAVAILABLE = frozenset({408, 425, 429, 502, 503})


class HttpFailure(Exception):
    """The server answered with a status other than 2xx."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        super().__init__(status)
        self.status = status
        self.headers = headers
        self.problem = problems.read_problem(headers, body)


class RestJudge:
    """Judges the failed attempts of one operation; `methods` are those of its routes.

    `fault_of` says what an exception of the HTTP library means, None for one that is
    not the network's: that goes through to the caller as it is. `late` says whether it
    means that the time was over.
    """

    def __init__(
        self,
        operation: Operation,
        methods: Sequence[str],
        errors: Sequence[type[DeclaredError]],
        fault_of: Callable[[Exception], Fault | None],
        late: Callable[[Exception], bool],
    ) -> None:
        self._service = operation.service
        self._keyed = operation.idempotency is Idempotency.KEYED
        self._repeatable = all(
            http_retry.repeatable(
                method, declared=operation.repeatable or None, keyed=self._keyed
            )
            for method in methods
        )
        self._errors = tuple(errors)
        self._fault_of = fault_of
        self._late = late

    def __call__(self, cause: Exception, attempt: Attempt) -> Outcome:
        """The outcome of an attempt that ended in `cause`."""
        if isinstance(cause, HttpFailure):
            return self._answered(cause)
        if isinstance(cause, BadResponse):
            return Outcome(cause, repeat=False)
        fault = self._fault_of(cause)
        if fault is None:
            raise cause
        verdict = http_retry.judge_fault(fault, repeatable=self._repeatable)
        if self._late(cause):
            return verdict.outcome(
                DeadlineExceeded(f"no answer within {attempt.timeout:.3g} s")
            )
        text = str(cause) or type(cause).__name__
        return verdict.outcome(Unavailable(text))

    def _answered(self, failure: HttpFailure) -> Outcome:
        error = error_of(failure, self._service, self._errors)
        verdict = http_retry.judge_status(
            failure.status,
            failure.headers,
            repeatable=self._repeatable,
            keyed=self._keyed,
            problem_type=failure.problem.type,
            now=time.time(),
        )
        return verdict.outcome(error)


def error_of(
    failure: HttpFailure, service: str, errors: Sequence[type[DeclaredError]]
) -> CallError:
    """The error that a response stands for."""
    problem = failure.problem
    for kind in errors:
        if problem.type == problems.error_type(service, kind.name):
            return _declared(kind, problem)
    said = problem.detail or problem.title
    message = f"HTTP {failure.status}: {said}" if said else f"HTTP {failure.status}"
    faults = [f"{fault.field}: {fault.message}" for fault in problem.faults]
    if faults:
        message = f"{message} ({'; '.join(faults)})"
    if failure.status == 504:
        return DeadlineExceeded(message)
    if failure.status in _UNAVAILABLE or (problem.type == problems.REQUEST_OUTSTANDING):
        return Unavailable(message)
    if problem.type in (problems.INVALID_REQUEST, problems.KEY_REUSED):
        return InvalidRequest(message)
    if failure.status == 401:
        return Unauthenticated(message)
    if failure.status == 403:
        return PermissionDenied(message)
    if 300 <= failure.status < 400:
        # Not followed: the contract says where the operation is, and headers meant for
        # that place (tokens) must not reach another.
        place = failure.headers.get("Location", "nowhere")
        return BadResponse(f"{message}: redirected to {place}")
    return RemoteError(message, status=str(failure.status))


def _declared(kind: type[DeclaredError], problem: problems.ErrorDetails) -> CallError:
    detail = problem.detail
    model = kind.details_type()
    if model is None:
        return kind(detail)
    try:
        details = model.model_validate(problem.details)
    except ValidationError as error:
        return BadResponse(
            f"the details of {kind.name} are not what the contract says: "
            f"{faults_of(error)}"
        )
    return kind(detail, details=details)


def faults_of(error: ValidationError) -> str:
    """What is wrong with an answer, by field; the values themselves are left out, for
    they may be secrets.
    """
    return "; ".join(
        f"{'.'.join(map(str, fault['loc'])) or 'body'}: {fault['msg']}"
        for fault in error.errors(
            include_url=False, include_context=False, include_input=False
        )
    )
