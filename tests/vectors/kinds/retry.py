"""Calls that fail and are repeated, run by the very caller that clients use, in virtual milliseconds."""

from __future__ import annotations

from collections.abc import Mapping
from types import TracebackType
from typing import Literal, Self

from pydantic import BaseModel, Field

from runtime.attempt import Attempt
from runtime.errors import CallError, DeadlineExceeded, GaveUp, RemoteError, Unavailable
from runtime.operation import Idempotency, Operation
from runtime.outcome import Outcome
from runtime.policy import Backoff, BudgetPolicy, Policy
from runtime.telemetry import Attributes, Span, SpanKind

from .drivers import DRIVERS, Calls
from .virtual import VirtualTime

# Stands for "no limit": larger than any case, and milliseconds stay exact in a float.
UNLIMITED = 1e12

RESULTS = {
    GaveUp.NOT_REPEATABLE: "error",
    GaveUp.WAIT: "error",
    GaveUp.ATTEMPTS: "error_attempts_exhausted",
    GaveUp.DEADLINE: "error_deadline_would_pass",
    GaveUp.BUDGET: "error_budget_exhausted",
    GaveUp.BREAKER: "error_breaker_open",
    GaveUp.BULKHEAD: "error_bulkhead_full",
}


class CasePolicy(BaseModel):
    """The policy of a case; null is no limit."""

    max_attempts: int = 3
    base_ms: float = 50
    multiplier: float = 2
    max_backoff_ms: float = 20000
    jitter: Literal["full"] = "full"
    overall_deadline_ms: float | None = None
    per_attempt_timeout_ms: float | None = None
    retry_after_cap_ms: float | None = None
    server_delay_mode: Literal["at_least_plus_jitter", "exact"] = "at_least_plus_jitter"

    def policy(self) -> Policy:
        """The same as a policy of ours, in milliseconds."""
        return Policy(
            timeout=_or_unlimited(self.per_attempt_timeout_ms),
            deadline=_or_unlimited(self.overall_deadline_ms),
            attempts=self.max_attempts,
            backoff=Backoff(
                base=self.base_ms, factor=self.multiplier, cap=self.max_backoff_ms
            ),
            breaker=None,
            retry_after_cap=_or_unlimited(self.retry_after_cap_ms),
        )


class Reply(BaseModel):
    """What becomes of an attempt that is not cut."""

    o: Literal["ok", "transient", "throttled", "fatal"]
    dur: float = 0
    ambiguous: bool = False
    server_delay_ms: float | None = None
    protocol: str | None = None


class Case(BaseModel):
    """One call; the last outcome repeats when the list is used up."""

    id: str
    policy: CasePolicy
    operation_idempotent: bool
    outcomes: list[Reply] = Field(min_length=1)
    jitter_draw: float = 1.0


class Failed(Exception):
    """An attempt that failed with a reply."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.o)
        self.reply = reply


class Waits:
    """A telemetry that notes the bounds of every wait."""

    def __init__(self) -> None:
        self.bounds: list[tuple[float, float]] = []

    def span(
        self,
        name: str,
        kind: SpanKind,
        attributes: Attributes,
        headers: Mapping[str, str] | None = None,
    ) -> Span:
        return _WaitSpan(self)

    def count(self, name: str, attributes: Attributes) -> None:
        pass

    def measure(self, name: str, value: float, attributes: Attributes) -> None:
        pass


class _WaitSpan:
    def __init__(self, waits: Waits) -> None:
        self._waits = waits

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None:
        pass

    def headers(self) -> Mapping[str, str]:
        return {}

    def event(self, name: str, attributes: Attributes) -> None:
        if name == "retry":
            self._waits.bounds.append(
                (float(attributes["wait.least"]), float(attributes["wait.most"]))
            )


def run(case: str, driver: str = "asyncio") -> dict[str, object]:
    """Makes the call of a case."""
    return _run(Case.model_validate_json(case), driver)


def _run(case: Case, driver: str) -> dict[str, object]:
    time = VirtualTime(draw=case.jitter_draw)
    waits = Waits()
    idempotent = case.operation_idempotent
    exact = case.policy.server_delay_mode == "exact"
    attempts = 0

    def send(attempt: Attempt) -> None:
        nonlocal attempts
        reply = case.outcomes[min(attempts, len(case.outcomes) - 1)]
        attempts += 1
        if reply.dur > attempt.timeout:
            time.now += attempt.timeout
            raise TimeoutError
        time.now += reply.dur
        if reply.o != "ok":
            raise Failed(reply)

    def classify(error: Exception, attempt: Attempt) -> Outcome:
        if not isinstance(error, Failed):
            return Outcome(DeadlineExceeded("timed out"), repeat=idempotent)
        reply = error.reply
        pushback = reply.protocol == "grpc" or exact
        if reply.o == "fatal" or (pushback and (reply.server_delay_ms or 0) < 0):
            return Outcome(RemoteError(reply.o), repeat=False)
        # Throttled: refused before it was processed, and still only repeated where a repeat is harmless.
        harmless = reply.o == "transient" and not reply.ambiguous
        return Outcome(
            Unavailable(reply.o),
            repeat=idempotent or harmless,
            throttled=reply.o == "throttled",
            wait=reply.server_delay_ms,
            wait_is_exact=pushback and reply.server_delay_ms is not None,
        )

    played = DRIVERS[driver]
    call = played.caller(
        Calls(
            operation=Operation(
                "vectors",
                "retry",
                Idempotency.IDEMPOTENT if idempotent else Idempotency.NONE,
            ),
            policy=case.policy.policy(),
            time=time,
            telemetry=waits,
            # These cases are not about the budget.
            budget=played.budget(BudgetPolicy(capacity=10**9)),
            classify=classify,
            send=send,
        )
    )
    try:
        call()
        result = "ok"
    except CallError as error:
        result = RESULTS[error.gave_up] if error.gave_up else "error"
    return {
        "id": case.id,
        "result": result,
        "attempts": attempts,
        "delay_bounds_ms": [
            [_tidy(least), _tidy(most)] for least, most in waits.bounds
        ],
        "elapsed_ms": _tidy(time.now),
    }


def _or_unlimited(milliseconds: float | None) -> float:
    return UNLIMITED if milliseconds is None else milliseconds


def _tidy(milliseconds: float) -> float:
    return round(milliseconds, 6)
