# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a REST server answers when something went wrong."""

from __future__ import annotations

import math
from collections.abc import Mapping

from . import asgi, problems
from .authentication import NotAuthenticated, NotPermitted, challenge
from .deadline import TooLate
from .errors import (
    BreakerOpen,
    BulkheadFull,
    CallError,
    DeadlineExceeded,
    DeclaredError,
    Unavailable,
    repeated_below,
)
from .idempotency import KeyReused, RequestOutstanding, StoreUnavailable
from .operation import Operation
from .rest_request import MalformedRequest, RejectedRequest

JSON: asgi.Headers = ((b"content-type", b"application/json"),)
PROBLEM: asgi.Headers = ((b"content-type", problems.MEDIA_TYPE.encode()),)
# The call was repeated here already: whoever called us must not repeat it too.
PUSHBACK: asgi.Headers = ((b"x-retry-pushback", b"never"),)


def problem(
    status: int,
    *,
    kind: str = problems.UNTYPED,
    title: str = "",
    detail: str = "",
    headers: asgi.Headers = (),
    faults: tuple[problems.Fault, ...] = (),
) -> asgi.Response:
    """A response that carries a problem."""
    body = problems.problem(
        status, kind=kind, title=title, detail=detail, faults=faults
    )
    return asgi.Response(status, body, PROBLEM + headers)


def declared(service: str, error: DeclaredError) -> asgi.Response:
    """The response for an error of the contract."""
    body = problems.declared_problem(
        service, error.name, error.http_status, error.detail, error.details
    )
    headers = PROBLEM + PUSHBACK if repeated_below(error) else PROBLEM
    return asgi.Response(error.http_status, body, headers)


def busy(seconds: float) -> asgi.Response:
    """The response for a request beyond what the server takes at once."""
    return problem(
        503,
        kind=problems.UNAVAILABLE,
        title="Too many requests are under way",
        headers=((b"retry-after", str(math.ceil(seconds)).encode()),),
    )


def failed(
    operation: Operation, error: Exception, headers: Mapping[str, str]
) -> asgi.Response:
    """The response for everything else. Text of an exception never leaves the server,
    apart from what is wrong with the request. `headers` are the request's.
    """
    match error:
        case NotAuthenticated():
            said = challenge(operation, headers).encode()
            return problem(
                401,
                kind=problems.UNAUTHENTICATED,
                title="The caller is not known",
                detail=str(error),
                headers=((b"www-authenticate", said),),
            )
        case NotPermitted():
            return problem(
                403,
                kind=problems.PERMISSION_DENIED,
                title="The caller may not do this",
                detail=str(error),
            )
        case MalformedRequest():
            return problem(
                400,
                kind=problems.INVALID_REQUEST,
                title="The request cannot be read",
                detail=str(error),
            )
        case RejectedRequest():
            return problem(
                400,
                kind=problems.INVALID_REQUEST,
                title="The request breaks the contract",
                faults=error.faults,
            )
        case asgi.BodyTooLong():
            return problem(413, kind=problems.TOO_LARGE)
        case RequestOutstanding():
            return problem(
                409,
                kind=problems.REQUEST_OUTSTANDING,
                title="A request with this idempotency key is running",
            )
        case KeyReused():
            return problem(
                422,
                kind=problems.KEY_REUSED,
                title="This idempotency key came with another payload before",
            )
        case StoreUnavailable():
            return problem(503, kind=problems.UNAVAILABLE)
        case TooLate():
            # As gRPC's DEADLINE_EXCEEDED maps to HTTP. Not 408, which asks for another
            # try: nobody waits for this answer any more.
            return problem(504, kind=problems.DEADLINE_EXCEEDED)
        case CallError():
            return _downstream(error)
        case _:
            never = PUSHBACK if repeated_below(error) else ()
            return problem(500, kind=problems.INTERNAL_ERROR, headers=never)


def _downstream(error: CallError) -> asgi.Response:
    """The service needed another one, and did not get its answer."""
    headers = PUSHBACK if repeated_below(error) else ()
    match error:
        case DeclaredError():
            # Of the other service, and not handled: the caller knows nothing of it.
            return problem(500, kind=problems.INTERNAL_ERROR, headers=headers)
        case DeadlineExceeded():
            return problem(504, kind=problems.DEADLINE_EXCEEDED, headers=headers)
        case BreakerOpen():
            seconds = str(max(1, math.ceil(error.retry_after))).encode()
            headers += ((b"retry-after", seconds),)
            return problem(503, kind=problems.UNAVAILABLE, headers=headers)
        case Unavailable() | BulkheadFull():
            return problem(503, kind=problems.UNAVAILABLE, headers=headers)
        case _:
            # The other side answered with nonsense, or took our request for such.
            return problem(500, kind=problems.INTERNAL_ERROR, headers=headers)
