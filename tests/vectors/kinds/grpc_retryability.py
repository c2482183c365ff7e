"""Which gRPC failures are repeated, and when."""

from __future__ import annotations

from pydantic import BaseModel

from runtime.grpc_retry import RETRYABLE_CODES, Stage, judge_status

from .decision import decide


class Case(BaseModel):
    """A call that ended with a status."""

    id: str
    status: str
    idempotent: bool = False
    idempotency_key: bool = False
    stage: str = "server_processed_unknown"
    transparent_retries_used: int = 0
    response_headers_received: bool = False
    replay_buffer_exceeded: bool = False
    attempt: int = 1
    maxAttempts: int = 3
    throttle_tokens: float | None = None
    maxTokens: float | None = None
    deadline_scope: str = "overall"
    overall_remaining_ms: float | None = None
    pushback: str | list[str] | None = None
    retryableStatusCodes: list[str] | None = None


def run(case: str) -> dict[str, object]:
    """Decides on a failed call."""
    given = Case.model_validate_json(case)
    pushback = given.pushback
    verdict = judge_status(
        given.status,
        repeatable=given.idempotent or given.idempotency_key,
        pushback=(
            ()
            if pushback is None
            else (pushback,) if isinstance(pushback, str) else pushback
        ),
        attempt=given.attempt,
        stage=Stage(given.stage),
        transparent_used=given.transparent_retries_used,
        committed=given.response_headers_received or given.replay_buffer_exceeded,
        own_timeout=given.deadline_scope == "per_attempt",
        tokens=given.throttle_tokens,
        most_tokens=given.maxTokens,
        retryable_codes=(
            RETRYABLE_CODES
            if given.retryableStatusCodes is None
            else frozenset(given.retryableStatusCodes)
        ),
    )
    retry, delay = decide(
        verdict,
        attempt=given.attempt,
        attempts=given.maxAttempts,
        remaining_ms=given.overall_remaining_ms,
    )
    return {"id": given.id, "retry": retry, "delay_ms": delay}
