"""Which HTTP failures are repeated, and when at the earliest."""

from __future__ import annotations

import time

from pydantic import BaseModel, Field

from runtime.http_date import parse_http_date
from runtime.http_retry import Fault, judge_fault, judge_status, repeatable
from runtime.outcome import Verdict

from .decision import decide

# The words of the cases for what can go wrong without an answer. A word that is not here: fate unknown.
FAULTS = {
    "dns_failure": Fault.NOT_SENT,
    "dns_timeout": Fault.NOT_SENT,
    "connect_refused": Fault.NOT_SENT,
    "connection_refused": Fault.NOT_SENT,
    "connect_timeout": Fault.NOT_SENT,
    "connect_error": Fault.NOT_SENT,
    "network_unreachable": Fault.NOT_SENT,
    "host_unreachable": Fault.NOT_SENT,
    "proxy_connect_failure": Fault.NOT_SENT,
    "tls_handshake_failure": Fault.NOT_SENT,
    "tls_handshake_timeout": Fault.NOT_SENT,
    "connection_reset_before_send": Fault.NOT_SENT,
    "http2_refused_stream": Fault.REFUSED,
    "http2_goaway_unprocessed": Fault.REFUSED,
    "http3_request_rejected": Fault.REFUSED,
    "pool_acquire_timeout": Fault.LOCAL,
    "pool_timeout": Fault.LOCAL,
    "bulkhead_full": Fault.LOCAL,
    "breaker_open": Fault.LOCAL,
    "circuit_breaker_open": Fault.LOCAL,
    "circuit_open": Fault.LOCAL,
    "cancelled": Fault.PERMANENT,
    "caller_cancelled": Fault.PERMANENT,
    "client_cancelled": Fault.PERMANENT,
    "overall_deadline_exceeded": Fault.PERMANENT,
    "deadline_exceeded": Fault.PERMANENT,
    "dns_nxdomain": Fault.PERMANENT,
    "invalid_url": Fault.PERMANENT,
    "unsupported_protocol": Fault.PERMANENT,
    "too_many_redirects": Fault.PERMANENT,
    "tls_certificate_invalid": Fault.PERMANENT,
    "tls_certificate_error": Fault.PERMANENT,
    "certificate_verify_failed": Fault.PERMANENT,
    "response_decode_error": Fault.PERMANENT,
}


class Case(BaseModel):
    """A failed exchange."""

    id: str
    method: str
    idempotency_key: bool = False
    declared_idempotent: bool | None = None
    status: int | None = None
    transport_error: str | None = None
    problem_type: str | None = None
    headers: dict[str, str | list[str]] = Field(default_factory=dict)
    now: str | None = None
    attempt: int = 1
    max_attempts: int = 3
    deadline_remaining_ms: float | None = None
    retry_after_cap_ms: float = 60000
    request_body: str | None = None


def run(case: str) -> dict[str, object]:
    """Decides on a failed exchange."""
    given = Case.model_validate_json(case)
    retry, delay = decide(
        _judge(given),
        attempt=given.attempt,
        attempts=given.max_attempts,
        remaining_ms=given.deadline_remaining_ms,
        cap_ms=given.retry_after_cap_ms,
    )
    return {"id": given.id, "retry": retry, "delay_ms": delay}


def _judge(case: Case) -> Verdict:
    may_repeat = repeatable(
        case.method, declared=case.declared_idempotent, keyed=case.idempotency_key
    )
    replayable = case.request_body != "one_shot_stream"
    if case.status is None:
        fault = FAULTS.get(case.transport_error or "", Fault.UNKNOWN)
        return judge_fault(fault, repeatable=may_repeat, replayable=replayable)
    now = time.time()
    if case.now is not None:
        stated = parse_http_date(case.now, now)
        now = now if stated is None else stated
    return judge_status(
        case.status,
        {
            name.lower(): value if isinstance(value, str) else ", ".join(value)
            for name, value in case.headers.items()
        },
        repeatable=may_repeat,
        keyed=case.idempotency_key,
        problem_type=case.problem_type or "",
        replayable=replayable,
        now=now,
    )
