# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a failed gRPC attempt means: from a status to the error that callers see, and to
whether a repeat is harmless and could help.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

from grpc import StatusCode

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
from .grpc_retry import (
    PUSHBACK_METADATA,
    RETRYABLE_CODES,
    judge_status,
    says_never,
)
from .operation import Idempotency, Operation
from .outcome import Outcome
from .resolving import NoAddress
from .wire_form import Details, WireError

if TYPE_CHECKING:
    from .grpc_status import RichStatus

IDEMPOTENCY_KEY = "idempotency-key"
# As over REST, so that a key goes wherever it is passed on to.
LONGEST_KEY = 255

# Reasons of failures that are not errors of the contract stand in this domain.
DOMAIN = "mscomm"
OUTSTANDING = "REQUEST_OUTSTANDING"
# The server took no further call: it has not looked at this one.
BUSY = "BUSY"
# What grpc says of an answer beyond `grpc.max_receive_message_length`; of a
# request that is too long for the server it says SERVER.
_TOO_LONG = "CLIENT: Received message larger than max"


class AttemptTimedOut(Exception):
    """The attempt's own time limit was over, before anything was `sent` or after."""

    def __init__(self, *, sent: bool = True) -> None:
        super().__init__()
        self.sent = sent


class ChannelClosed(Exception):
    """The client was closed while the call was under way, or before."""


class FailedCall(Protocol):
    """What grpc tells of a call that failed, over asyncio and for threads."""

    def code(self) -> StatusCode: ...

    def details(self) -> str | None: ...

    def initial_metadata(self) -> Iterable[tuple[str, str | bytes]] | None: ...

    def trailing_metadata(self) -> Iterable[tuple[str, str | bytes]] | None: ...


class Classifier:
    """Judges what an attempt of one operation raised.

    `domain` is where the operation's errors stand in ErrorInfo; an error that another
    service made and this one passed on is none of the operation's. `failed_call` says
    which exceptions are grpc's own.
    """

    __slots__ = ("_details", "_domain", "_errors", "_failed_call", "_operation")

    def __init__(
        self,
        operation: Operation,
        domain: str,
        errors: Sequence[type[DeclaredError]],
        failed_call: Callable[[Exception], FailedCall | None],
        details: Sequence[Details] = (),
    ) -> None:
        self._operation = operation
        self._domain = domain
        self._errors = errors
        self._failed_call = failed_call
        self._details = details

    def __call__(self, cause: Exception, attempt: Attempt) -> Outcome:
        """The outcome of a failed attempt; what is no failure of the call is raised."""
        match cause:
            case AttemptTimedOut():
                late = DeadlineExceeded(f"no answer within {attempt.timeout:.3g} s")
                return judge_status(
                    StatusCode.DEADLINE_EXCEEDED.name,
                    repeatable=self._operation.repeatable or not cause.sent,
                    attempt=attempt.number,
                    committed=attempt.committed,
                    own_timeout=not attempt.final,
                ).outcome(late)
            case WireError():
                return Outcome(BadResponse(str(cause)), repeat=False)
            case NoAddress():
                return Outcome(Unavailable(str(cause)), repeat=True)
            case ChannelClosed():
                # Nothing to do with the server.
                closed = Unavailable("the client is closed")
                return Outcome(closed, repeat=False, failure=False, recorded=False)
            case _:
                failed = self._failed_call(cause)
                if failed is None:
                    raise cause
                return self._status(failed, attempt)

    def _status(self, cause: FailedCall, attempt: Attempt) -> Outcome:
        rich = _rich(cause)
        status = cause.code().name
        declared = None
        if rich is not None and rich.domain == self._domain:
            declared = self._declared(rich, cause.details() or "")
        pushback = _pushback(cause)
        if isinstance(declared, DeclaredError) and status not in RETRYABLE_CODES:
            # An answer, of a server in good health. One whose status says that it will
            # pass is judged by that status, as over REST.
            declared.repeated = says_never(pushback)
            return Outcome(declared, repeat=False, failure=False)
        text = cause.details() or ""
        if cause.code() is StatusCode.RESOURCE_EXHAUSTED and _TOO_LONG in text:
            return Outcome(BadResponse(text), repeat=False)
        said = rich.reason if rich is not None and rich.domain == DOMAIN else ""
        # It will be there for whoever asks later.
        later = said == BUSY or (
            said == OUTSTANDING and self._operation.idempotency is Idempotency.KEYED
        )
        verdict = judge_status(
            status,
            repeatable=self._operation.repeatable,
            pushback=pushback,
            attempt=attempt.number,
            committed=attempt.committed or bool(cause.initial_metadata()),
            retryable_codes=RETRYABLE_CODES | {status} if later else RETRYABLE_CODES,
        )
        if later:
            return verdict.outcome(Unavailable(text))
        return verdict.outcome(declared or _error(cause.code(), text))

    def _declared(self, rich: RichStatus, text: str) -> CallError | None:
        """The error of the contract, or BadResponse where its details are not valid."""
        for kind in self._errors:
            if kind.name != rich.reason:
                continue
            model = kind.details_type()
            if model is None:
                return kind(text)
            for codec in self._details:
                data = _sent(rich, codec.name)
                if data is None or model not in codec.models:
                    continue
                try:
                    value = codec.decode(data)
                except WireError as error:
                    return BadResponse(f"{kind.name}: {error}")
                if isinstance(value, model):
                    return kind(text, details=value)
            return BadResponse(f"{kind.name} came without its details")
        return None


def _sent(rich: RichStatus, name: str) -> bytes | None:
    """The details of that name. The package of whoever sent them may be another: the domain says whose error it is."""
    data = rich.details.get(name)
    if data is not None:
        return data
    short = name.rpartition(".")[2]
    for sent, held in rich.details.items():
        if sent.rpartition(".")[2] == short:
            return held
    return None


def _error(code: StatusCode, text: str) -> CallError:
    match code:
        case StatusCode.UNAVAILABLE:
            return Unavailable(text)
        case StatusCode.DEADLINE_EXCEEDED:
            return DeadlineExceeded(text)
        case StatusCode.INVALID_ARGUMENT:
            return InvalidRequest(text)
        case StatusCode.UNAUTHENTICATED:
            return Unauthenticated(text)
        case StatusCode.PERMISSION_DENIED:
            return PermissionDenied(text)
        case _:
            return RemoteError(text or code.name, status=code.name)


def _rich(cause: FailedCall) -> RichStatus | None:
    # Here, because it needs protobuf, which a call has and an import does without.
    from . import grpc_status

    for key, value in cause.trailing_metadata() or ():
        if key == grpc_status.KEY and isinstance(value, bytes):
            return grpc_status.unpack(value)
    return None


def _pushback(cause: FailedCall) -> list[str]:
    return [
        value if isinstance(value, str) else ""
        for key, value in cause.trailing_metadata() or ()
        if key == PUSHBACK_METADATA
    ]
