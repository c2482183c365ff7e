"""Services, their operations, and what they consume. Durations are seconds, rates calls a second."""

from __future__ import annotations

from dataclasses import field
from enum import Enum
from typing import Final

from ..diagnostics import Span
from ..records import dataclass
from .http import HttpBinding, Pages, Security
from .policies import Backoff
from .types import StreamOf, TypeRef

__all__ = [
    "Consumption",
    "Dedupe",
    "ErrorCase",
    "HttpBinding",
    "Idempotency",
    "Operation",
    "Service",
    "Slo",
]


class Idempotency(Enum):
    """What a second, equal request does."""

    SAFE = "safe"
    IDEMPOTENT = "idempotent"
    KEYED = "keyed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Slo:
    """`p99` in seconds; `availability` as a share, 0.999 for 99.9%."""

    p99: float | None = None
    availability: float | None = None


NO_SLO: Final = Slo()
DELIVERY_BACKOFF: Final = Backoff(base=1.0, factor=2.0, cap=300.0)


@dataclass(frozen=True, slots=True)
class ErrorCase:
    """A failure that callers may handle. `type` names the record with its details, if there is one."""

    name: str
    http: int
    grpc: str
    type: str | None = None
    description: str = ""
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Operation:
    """`request` and `response` are None where nothing is carried.

    `rate`, `burst`, `slo` and `security` are the operation's own words or what it inherits from its service.
    """

    name: str
    http: HttpBinding | None = None
    grpc: bool = False
    request: TypeRef | None = None
    response: TypeRef | None = None
    errors: tuple[ErrorCase, ...] = ()
    idempotency: Idempotency = Idempotency.NONE
    pages: Pages | None = None
    security: Security | None = None
    rate: float | None = None
    burst: float | None = None
    work: float | None = None
    slo: Slo = NO_SLO
    policy: str | None = None
    completes_by: tuple[str, ...] = ()
    correlate: str | None = None
    description: str = ""
    deprecated: bool = False
    span: Span | None = field(default=None, compare=False)

    @property
    def streams_requests(self) -> bool:
        """Whether a call carries any number of requests."""
        return isinstance(self.request, StreamOf)

    @property
    def streams_responses(self) -> bool:
        """Whether a call carries any number of responses."""
        return isinstance(self.response, StreamOf)

    @property
    def streams(self) -> bool:
        """Whether a call carries a stream, either way."""
        return self.streams_requests or self.streams_responses


@dataclass(frozen=True, slots=True)
class Dedupe:
    """How a consumer recognises a message it has seen.

    `by` names a payload field; None is the CloudEvents id. `mode` is inbox or lease, `store` is
    memory, sqlite, postgres or redis. `window` in seconds; None is retention + redrive_within.
    """

    by: str | None = None
    mode: str = "inbox"
    store: str = "sqlite"
    window: float | None = None


@dataclass(frozen=True, slots=True)
class Consumption:
    """One service's subscription to one message. `dedupe` None means: none, on purpose.

    `dead_letter` None lets the broker's target name the queue after topic and group; so does `queue`, the queue
    of the group on a broker that gives each group its own.
    """

    message: str
    group: str
    dedupe: Dedupe | None = Dedupe()
    redrive_within: float = 7 * 86400.0
    max_deliveries: int = 5
    backoff: Backoff = DELIVERY_BACKOFF
    dead_letter: str | None = None
    queue: str | None = None
    concurrency: int = 16
    work: float | None = None
    description: str = ""
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Service:
    """`external`: others own it. `home` names the contract it comes from where that is another one (`uses:`)."""

    name: str
    operations: tuple[Operation, ...] = ()
    consumes: tuple[Consumption, ...] = ()
    context: str | None = None
    owner: str | None = None
    database: str | None = None
    slo: Slo = NO_SLO
    security: Security | None = None
    external: bool = False
    description: str = ""
    home: str | None = None
    span: Span | None = field(default=None, compare=False)

    def operation(self, name: str) -> Operation:
        """The operation of that name; KeyError if there is none."""
        for operation in self.operations:
            if operation.name == name:
                return operation
        raise KeyError(name)
