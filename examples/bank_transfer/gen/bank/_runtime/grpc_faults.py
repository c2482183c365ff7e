# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a gRPC server answers when something went wrong."""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from grpc import StatusCode

from . import grpc_status
from .authentication import NotAuthenticated, NotPermitted
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
from .grpc_outcome import BUSY, DOMAIN, OUTSTANDING
from .grpc_retry import PUSHBACK_METADATA, PUSHBACK_NEVER
from .idempotency import KeyReused, RequestOutstanding, StoreUnavailable
from .operation import Operation
from .wire_form import Details

KEY_REUSED = "KEY_REUSED"
INVALID_REQUEST = "INVALID_REQUEST"
UNAUTHENTICATED = "UNAUTHENTICATED"
PERMISSION_DENIED = "PERMISSION_DENIED"

# Without a deadline nothing says how long the caller is ready to wait.
_OUTSTANDING_WAIT = 1.0

_LONGEST_TEXT = 1000
_UNEXPECTED = "internal error"
_OURS = frozenset(
    {
        StatusCode.UNKNOWN,
        StatusCode.DEADLINE_EXCEEDED,
        StatusCode.INTERNAL,
        StatusCode.UNAVAILABLE,
    }
)

_logger = logging.getLogger(__name__)


class InvalidCall(Exception):
    """The request breaks the contract; the text says how, and is sent."""


class TooLong(Exception):
    """The request has more bytes than the server reads."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """How a call ends that has no response."""

    code: StatusCode
    text: str
    metadata: tuple[tuple[str, str | bytes], ...] = ()

    @property
    def ours(self) -> bool:
        """Whether the server is at fault, or what stands behind it."""
        return self.code in _OURS


def declared(domain: str, details: Sequence[Details], error: DeclaredError) -> Refusal:
    """The answer for an error of the contract. Raises WireError where its details have
    no form on the wire.
    """
    packed: dict[str, bytes] = {}
    if error.details is not None:
        for codec in details:
            if isinstance(error.details, codec.models):
                packed[codec.name] = codec.encode_model(error.details)
                break
    code = StatusCode[error.grpc_status]
    refusal = _rich(code, error.detail, error.name, domain, packed)
    return replace(refusal, metadata=refusal.metadata + _never(error))


def busy(seconds: float) -> Refusal:
    """The answer for a call beyond what the server takes at once."""
    refusal = _rich(
        StatusCode.RESOURCE_EXHAUSTED,
        "too many calls are under way",
        BUSY,
        DOMAIN,
        {},
    )
    return replace(refusal, metadata=(*refusal.metadata, _pushback(seconds)))


def failed(operation: Operation, error: Exception, remaining: float | None) -> Refusal:
    """The answer for everything else. Text of an exception never leaves the server,
    apart from what is wrong with the request.
    """
    match error:
        case InvalidCall():
            code = StatusCode.INVALID_ARGUMENT
            return _rich(code, str(error), INVALID_REQUEST, DOMAIN, {})
        case NotAuthenticated():
            code = StatusCode.UNAUTHENTICATED
            return _rich(code, str(error), UNAUTHENTICATED, DOMAIN, {})
        case NotPermitted():
            code = StatusCode.PERMISSION_DENIED
            return _rich(code, str(error), PERMISSION_DENIED, DOMAIN, {})
        case TooLate():
            return Refusal(StatusCode.DEADLINE_EXCEEDED, "it arrived too late")
        case TooLong():
            return Refusal(StatusCode.RESOURCE_EXHAUSTED, "the request is too long")
        case RequestOutstanding():
            # Half of what the caller waits: its next attempt may find the answer, and
            # if not, it still has time for one more.
            wait = _OUTSTANDING_WAIT if remaining is None else remaining / 2
            refusal = _rich(
                StatusCode.ABORTED,
                "a request with this idempotency key is running",
                OUTSTANDING,
                DOMAIN,
                {},
            )
            return replace(refusal, metadata=(*refusal.metadata, _pushback(wait)))
        case KeyReused():
            return _rich(
                StatusCode.INVALID_ARGUMENT,
                "this idempotency key came with another payload before",
                KEY_REUSED,
                DOMAIN,
                {},
            )
        case StoreUnavailable():
            _logger.error("%s: %s", operation.id, error)
            return Refusal(StatusCode.UNAVAILABLE, "the service cannot answer now")
        case DeclaredError():
            # Of another service, or not declared for this operation: nobody told the
            # caller of it.
            return Refusal(StatusCode.INTERNAL, _UNEXPECTED, _never(error))
        case CallError():
            return _downstream(operation, error)
        case _:
            return Refusal(StatusCode.INTERNAL, _UNEXPECTED, _never(error))


def _downstream(operation: Operation, error: CallError) -> Refusal:
    """The service needed another one, and did not get its answer."""
    never = _never(error)
    _logger.warning("%s failed, because %s", operation.id, error)
    match error:
        case DeadlineExceeded():
            code, text = (
                StatusCode.DEADLINE_EXCEEDED,
                "a call further down took too long",
            )
        case Unavailable() | BreakerOpen() | BulkheadFull():
            code, text = StatusCode.UNAVAILABLE, "a call further down was not answered"
        case _:
            # The other side answered with nonsense, or took our request for such:
            # asking again changes neither.
            return Refusal(StatusCode.INTERNAL, _UNEXPECTED, never)
    return Refusal(code, text, never)


def _never(error: Exception) -> tuple[tuple[str, str], ...]:
    """Tells callers not to repeat what was repeated further down already."""
    return ((PUSHBACK_METADATA, PUSHBACK_NEVER),) if repeated_below(error) else ()


def _pushback(seconds: float) -> tuple[str, str]:
    return PUSHBACK_METADATA, str(math.ceil(seconds * 1000))


def _rich(
    code: StatusCode,
    text: str,
    reason: str,
    domain: str,
    details: Mapping[str, bytes],
) -> Refusal:
    number, _ = code.value
    # Metadata has 8 KiB in all, by default.
    text = text[:_LONGEST_TEXT]
    data = grpc_status.pack(number, text, reason, domain, details)
    return Refusal(code, text, ((grpc_status.KEY, data),))
