"""Decisions about a call, asked for one by one: what drivers never put in this order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from runtime.attempt import Attempt
from runtime.breaker import BreakerState
from runtime.budget import RetryBudget
from runtime.call_core import NO_HEADERS, Call, CallCore
from runtime.deadline import deadline
from runtime.errors import (
    BreakerOpen,
    BulkheadFull,
    CallError,
    DeadlineExceeded,
    GaveUp,
    Unavailable,
)
from runtime.outcome import Outcome
from runtime.policy import Backoff, BreakerPolicy, Policy
from runtime.telemetry import (
    BREAKER_TRANSITIONS,
    FALLBACKS,
    RETRIES,
    Attributes,
    SpanKind,
)

from .virtual import CHARGE, VirtualTime, outcome_of

POLICY = Policy(
    timeout=2.0,
    deadline=8.0,
    backoff=Backoff(base=1.0),
    bulkhead=7,
    breaker=BreakerPolicy(
        calls=2, window_calls=2, window_seconds=None, slow_after=3.0, slow_rate=0.5
    ),
)


def core(
    time: VirtualTime, policy: Policy = POLICY, budget: RetryBudget | None = None
) -> CallCore:
    return CallCore(
        CHARGE,
        policy,
        adjust=None,
        telemetry=None,
        clock=time.clock,
        random=lambda: time.draw,
        budget=budget or RetryBudget(),
        classify=outcome_of,
    )


def begun(subject: CallCore, seconds: float | None = None) -> Call:
    return Call(subject, *subject.begin(seconds), None)


def state_of(subject: CallCore) -> BreakerState:
    assert subject.breaker is not None
    return subject.breaker.state


def opened(time: VirtualTime) -> CallCore:
    subject = core(time)
    assert subject.breaker is not None
    for _ in range(2):
        subject.breaker.record(failed=True, duration=0.0, now=time.now)
    assert subject.breaker.state is BreakerState.OPEN
    return subject


def told(error: CallError | float) -> tuple[object, ...]:
    assert isinstance(error, CallError)
    return (str(error), error.operation, error.attempts, error.gave_up)


def test_a_full_bulkhead_says_how_many_calls_are_under_way() -> None:
    error = core(VirtualTime()).full()
    assert isinstance(error, BulkheadFull)
    said = "payments.charge: 7 calls are under way"
    assert told(error) == (said, "payments.charge", 0, GaveUp.BULKHEAD)
    assert not error.repeated


def test_a_hook_that_took_all_the_time_ends_the_call() -> None:
    error = begun(core(VirtualTime())).late_hook()
    assert isinstance(error, DeadlineExceeded)
    said = "payments.charge: the header hook took too long"
    assert told(error) == (said, "payments.charge", 0, GaveUp.DEADLINE)


def test_a_hook_gets_what_is_left_of_the_call_and_nothing_behind_an_open_breaker() -> (
    None
):
    time = VirtualTime()
    call = begun(core(time), 0.25)
    assert call.time_for_hook() == 0.25
    time.now += 0.125
    assert call.time_for_hook() == 0.25
    call.resume()
    assert call.time_for_hook() == 0.125
    time.now += 1
    call.resume()
    assert call.time_for_hook() == 0.0
    assert begun(opened(time)).time_for_hook() == 0.0


def test_an_open_breaker_says_when_it_may_be_asked_again() -> None:
    time = VirtualTime()
    subject = opened(time)
    assert subject.blocked(time.now) == 5.0
    time.now += 2
    with pytest.raises(BreakerOpen) as caught:
        begun(subject).admit(NO_HEADERS)
    said = "payments.charge: the circuit breaker is open"
    assert told(caught.value) == (said, "payments.charge", 0, GaveUp.BREAKER)
    assert caught.value.retry_after == 3.0


def test_without_a_breaker_nothing_is_blocked() -> None:
    time = VirtualTime()
    subject = core(time, Policy(timeout=1.0, deadline=2.0, breaker=None))
    assert subject.breaker is None
    assert subject.blocked(time.now) == 0.0
    call = begun(subject)
    call.admit(NO_HEADERS)
    call.succeeded()
    call = begun(subject)
    call.admit(NO_HEADERS)
    subject.abandoned()


def test_without_time_nothing_is_sent() -> None:
    for seconds in (0.0, -1.0):
        with pytest.raises(DeadlineExceeded) as caught:
            begun(core(VirtualTime()), seconds).admit(NO_HEADERS)
        said = "payments.charge: no time left to send it"
        assert told(caught.value) == (said, "payments.charge", 0, GaveUp.DEADLINE)


def test_an_inherited_deadline_caps_and_never_lengthens() -> None:
    time = VirtualTime()
    for ends, left in ((1001.0, 1.0), (1500.0, 8.0)):
        token = deadline.set(ends)
        try:
            assert begun(core(time)).time_for_hook() == left
        finally:
            deadline.reset(token)


def test_an_attempt_has_a_number_its_headers_and_the_lesser_limit() -> None:
    time = VirtualTime()
    call = begun(core(time), 3.0)
    first = call.admit({"a": "b"})
    assert (first.number, first.timeout, first.headers) == (1, 2.0, {"a": "b"})
    assert not first.final
    assert first.left == 3.0
    assert call.failed(ConnectionError(), first) == 1.0
    time.now += 1.5
    call.resume()
    second = call.admit({"c": "d"})
    assert (second.number, second.timeout, second.headers) == (2, 1.5, {"c": "d"})
    assert second.final
    assert second.left == 1.5
    exact = begun(core(time), 2.0).admit(NO_HEADERS)
    assert (exact.timeout, exact.final) == (2.0, True)


def test_a_slow_success_counts_as_slow_from_its_own_start() -> None:
    time = VirtualTime()
    subject = core(time)
    for seconds in (2.0, 3.0):
        call = begun(subject)
        call.admit(NO_HEADERS)
        time.now += seconds
        call.succeeded()
    assert state_of(subject) is BreakerState.CLOSED
    call = begun(subject)
    call.admit(NO_HEADERS)
    time.now += 3.5
    call.succeeded()
    assert state_of(subject) is BreakerState.OPEN


def test_a_slow_failure_that_is_the_servers_no_counts_as_slow_only() -> None:
    time = VirtualTime()
    subject = core(time)
    for seconds in (3.0, 3.0, 3.5):
        assert state_of(subject) is BreakerState.CLOSED
        call = begun(subject)
        sent = call.admit(NO_HEADERS)
        time.now += seconds
        call.failed(CallError("no"), sent)
    assert state_of(subject) is BreakerState.OPEN


def broken(subject: CallCore, cause: Exception) -> CallError:
    """A stream breaks after its first response."""
    sent = begun(subject).admit(NO_HEADERS)
    sent.number = 2
    return subject.broken(cause, sent)


def test_a_stream_that_breaks_counts_as_a_failure_and_ends_the_call() -> None:
    time = VirtualTime()
    subject = core(time)
    cause = ConnectionError("reset")
    error = broken(subject, cause)
    said = "payments.charge: no connection (after 2 attempts)"
    assert told(error) == (said, "payments.charge", 2, GaveUp.NOT_REPEATABLE)
    assert error.__cause__ is cause
    assert state_of(subject) is BreakerState.CLOSED
    broken(subject, cause)
    assert state_of(subject) is BreakerState.OPEN


def test_a_stream_that_ends_in_an_error_of_the_contract_is_no_news_to_the_breaker() -> (
    None
):
    subject = core(VirtualTime())
    for outcome in (
        Outcome(CallError("no"), repeat=False, failure=False),
        Outcome(CallError("no"), repeat=False, recorded=False),
    ):

        def judged(_: Exception, __: Attempt, found: Outcome = outcome) -> Outcome:
            return found

        subject.classify = judged
        assert broken(subject, outcome.error) is outcome.error
        assert outcome.error.__cause__ is None
    subject.classify = outcome_of
    broken(subject, ConnectionError())
    assert state_of(subject) is BreakerState.CLOSED


def test_a_stream_that_breaks_is_not_slow_and_needs_no_breaker() -> None:
    quick = BreakerPolicy(
        calls=2,
        window_calls=2,
        window_seconds=None,
        failure_rate=1.0,
        slow_after=0.5,
        slow_rate=0.5,
    )
    time = VirtualTime()
    subject = core(time, Policy(timeout=1.0, deadline=2.0, breaker=quick))
    subject.succeeded(time.now)
    broken(subject, ConnectionError())
    assert state_of(subject) is BreakerState.CLOSED
    subject = core(time, Policy(timeout=1.0, deadline=2.0, breaker=None))
    assert isinstance(broken(subject, ConnectionError()), Unavailable)


def test_what_is_no_failure_of_a_stream_is_raised() -> None:
    with pytest.raises(KeyError):
        broken(core(VirtualTime()), KeyError())


def half_open(time: VirtualTime, *, probes: int = 1) -> CallCore:
    breaker = BreakerPolicy(
        calls=1, window_calls=1, window_seconds=None, probes=probes, open_for=1.0
    )
    subject = core(time, Policy(timeout=1.0, deadline=9.0, breaker=breaker))
    assert subject.breaker is not None
    subject.breaker.record(failed=True, duration=0.0, now=time.now)
    time.now += 1.5
    return subject


def test_an_abandoned_probe_gives_its_permit_back() -> None:
    time = VirtualTime()
    subject = half_open(time)
    call = begun(subject)
    call.admit(NO_HEADERS)
    with pytest.raises(BreakerOpen):
        begun(subject).admit(NO_HEADERS)
    subject.abandoned()
    begun(subject).admit(NO_HEADERS)


def test_a_probe_that_says_nothing_of_the_server_gives_its_permit_back() -> None:
    time = VirtualTime()
    subject = half_open(time)
    for cause in (KeyError(), ConnectionError()):
        subject.classify = (
            outcome_of
            if isinstance(cause, KeyError)
            else lambda cause, attempt: Outcome(Unavailable(), False, recorded=False)
        )
        call = begun(subject)
        sent = call.admit(NO_HEADERS)
        if isinstance(cause, KeyError):
            with pytest.raises(KeyError):
                call.failed(cause, sent)
        else:
            call.failed(cause, sent)
        assert subject.breaker is not None
        assert subject.breaker.state is BreakerState.HALF_OPEN
    begun(subject).admit(NO_HEADERS)


def test_a_probe_that_succeeds_closes_and_one_that_fails_opens() -> None:
    for fails, after in ((False, BreakerState.CLOSED), (True, BreakerState.OPEN)):
        time = VirtualTime()
        subject = half_open(time)
        call = begun(subject)
        sent = call.admit(NO_HEADERS)
        if fails:
            call.failed(ConnectionError(), sent)
        else:
            call.succeeded()
        assert subject.breaker is not None
        assert subject.breaker.state is after


def test_what_the_policy_gives_up_is_told_with_its_cause_and_the_last_error() -> None:
    time = VirtualTime()
    budget = RetryBudget()
    subject = core(time, Policy(timeout=2.0, deadline=8.0, attempts=2), budget)
    call = begun(subject)
    sent = call.admit(NO_HEADERS)
    cause = ConnectionError("reset")
    assert call.failed(cause, sent) == 0.05
    assert budget.balance == 486
    call.resume()
    sent = call.admit(NO_HEADERS)
    error = call.failed(cause, sent)
    said = "payments.charge: no connection (after 2 attempts)"
    assert told(error) == (said, "payments.charge", 2, GaveUp.ATTEMPTS)
    assert isinstance(error, Unavailable)
    assert error.__cause__ is cause
    assert error.repeated


def test_the_error_of_an_attempt_is_told_where_no_further_one_is_admitted() -> None:
    time = VirtualTime()
    call = begun(core(time, Policy(timeout=2.0, deadline=8.0)))
    sent = call.admit(NO_HEADERS)
    call.failed(ConnectionError(), sent)
    time.now += 8.0
    call.resume()
    with pytest.raises(Unavailable) as caught:
        call.admit(NO_HEADERS)
    assert (caught.value.attempts, caught.value.gave_up) == (1, GaveUp.DEADLINE)
    assert not caught.value.repeated


def test_a_success_after_repeats_gives_back_what_the_last_one_took() -> None:
    time = VirtualTime()
    budget = RetryBudget()
    call = begun(core(time, budget=budget))
    sent = call.admit(NO_HEADERS)
    call.failed(ConnectionError(), sent)
    assert budget.balance == 486
    call.admit(NO_HEADERS)
    call.succeeded()
    assert budget.balance == 500
    budget.take(throttled=True)
    call = begun(core(time, budget=budget))
    call.admit(NO_HEADERS)
    call.succeeded()
    assert budget.balance == 496


def test_a_transports_error_that_is_what_the_caller_sees_is_not_its_own_cause() -> None:
    call = begun(core(VirtualTime()))
    sent = call.admit(NO_HEADERS)
    cause = Unavailable()
    error = call.failed(cause, sent)
    assert error is cause
    assert cause.__cause__ is None


def test_the_classifier_is_given_the_cause_and_the_attempt() -> None:
    seen: list[tuple[Exception, Attempt]] = []
    time = VirtualTime()
    subject = core(time)

    def classify(cause: Exception, attempt: Attempt) -> Outcome:
        seen.append((cause, attempt))
        return Outcome(Unavailable(), False)

    subject.classify = classify
    call = begun(subject)
    attempt = call.admit(NO_HEADERS)
    cause = ConnectionError()
    call.failed(cause, attempt)
    assert seen == [(cause, attempt)]


@pytest.mark.parametrize("seconds", [float("nan"), float("inf")])
def test_a_deadline_that_is_no_time_is_named(seconds: float) -> None:
    with pytest.raises(ValueError, match=f"^deadline must be a time .*, not {seconds}"):
        begun(core(VirtualTime()), seconds)


class Told:
    """A telemetry, and its only span; it notes what it is told."""

    def __init__(self) -> None:
        self.counted: list[tuple[str, Attributes]] = []
        self.events: list[tuple[str, Attributes]] = []

    def span(
        self,
        name: str,
        kind: SpanKind,
        attributes: Attributes,
        headers: Mapping[str, str] | None = None,
    ) -> Told:
        return self

    def __enter__(self) -> Told:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def headers(self) -> Mapping[str, str]:
        return {}

    def event(self, name: str, attributes: Attributes) -> None:
        self.events.append((name, attributes))

    def count(self, name: str, attributes: Attributes) -> None:
        self.counted.append((name, attributes))

    def measure(self, name: str, value: float, attributes: Attributes) -> None:
        pass


def watched(time: VirtualTime, telemetry: Told, policy: Policy = POLICY) -> CallCore:
    return CallCore(
        CHARGE,
        policy,
        adjust=None,
        telemetry=telemetry,
        clock=time.clock,
        random=lambda: time.draw,
        budget=RetryBudget(),
        classify=outcome_of,
    )


def test_a_repeat_and_a_transition_are_told() -> None:
    time, telemetry = VirtualTime(), Told()
    subject = watched(time, telemetry)
    call = Call(subject, *subject.begin(None), telemetry)
    sent = call.admit(NO_HEADERS)
    assert call.failed(ConnectionError(), sent) == 1.0
    named = {"rpc.method": "payments/charge"}
    waited = {"wait.seconds": 1.0, "wait.least": 0.0, "wait.most": 1.0}
    assert telemetry.events == [("retry", {"error.type": "Unavailable", **waited})]
    assert telemetry.counted == [
        (RETRIES, {**named, "error.type": "Unavailable"}),
    ]
    telemetry.counted.clear()
    sent = call.admit(NO_HEADERS)
    call.failed(ConnectionError(), sent)
    moved = {**named, "from": "closed", "to": "open"}
    assert telemetry.counted == [(BREAKER_TRANSITIONS, moved)]


def test_what_stood_in_is_counted_by_the_error_it_stands_for() -> None:
    telemetry = Told()
    watched(VirtualTime(), telemetry).stood_in(Unavailable())
    named = {"rpc.method": "payments/charge", "error.type": "Unavailable"}
    assert telemetry.counted == [(FALLBACKS, named)]
    core(VirtualTime()).stood_in(Unavailable())


def test_a_call_without_a_span_is_repeated_though_others_are_watched() -> None:
    telemetry = Told()
    unwatched = Policy(timeout=1.0, deadline=9.0, breaker=None)
    call = begun(watched(VirtualTime(), telemetry, unwatched))
    sent = call.admit(NO_HEADERS)
    assert call.failed(ConnectionError(), sent) == 0.05
    assert telemetry.events == []


def test_a_policy_is_adjusted_before_anything_follows_from_it() -> None:
    time = VirtualTime()
    subject = CallCore(
        CHARGE,
        POLICY,
        adjust=lambda policy: replace(policy, breaker=None, timeout=0.5),
        telemetry=None,
        clock=time.clock,
        random=lambda: time.draw,
        budget=RetryBudget(),
        classify=outcome_of,
    )
    assert subject.breaker is None
    assert begun(subject).admit(NO_HEADERS).timeout == 0.5
    assert (subject.operation, subject.observer) == (CHARGE, None)
