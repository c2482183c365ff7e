"""Policies, the retry budget, the bulkhead and the waits."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.budget import RetryBudget
from runtime.errors import (
    BreakerOpen,
    CallError,
    DeclaredError,
    GaveUp,
    RemoteError,
    Unavailable,
)
from runtime.operation import Idempotency, Operation
from runtime.outcome import Outcome
from runtime.policy import Backoff, BreakerPolicy, BudgetPolicy, Policy
from runtime.retry import Repeats, Wait
from runtime.thread_parts import SharedBulkhead


def test_scaling_touches_every_duration_and_nothing_else() -> None:
    policy = Policy(
        timeout=2.0,
        deadline=8.0,
        attempts=4,
        backoff=Backoff(base=0.5, factor=3.0, cap=10.0),
        breaker=BreakerPolicy(slow_after=1.0, open_for=5.0, half_open_for=4.0),
        bulkhead=7,
    )
    assert policy.scaled(0.5) == Policy(
        timeout=1.0,
        deadline=4.0,
        attempts=4,
        backoff=Backoff(base=0.25, factor=3.0, cap=5.0),
        breaker=BreakerPolicy(
            slow_after=0.5,
            open_for=2.5,
            half_open_for=2.0,
            window_seconds=15.0,
            bucket=0.5,
        ),
        bulkhead=7,
        retry_after_cap=30.0,
    )
    assert Policy(timeout=1, deadline=1, breaker=None).scaled(2).breaker is None


SECONDS = "must be a time in seconds, not"
POSITIVE = "must be a positive time in seconds, not"
COUNT = "must be at least 1, not"
SHARE = "must be above 0 and at most 1, not"


@pytest.mark.parametrize(
    ("made", "name", "wrong", "says"),
    [
        (Policy, "timeout", 0.0, POSITIVE),
        (Policy, "timeout", float("nan"), POSITIVE),
        (Policy, "deadline", float("inf"), POSITIVE),
        (Policy, "deadline", float("nan"), POSITIVE),
        (Policy, "attempts", 0, COUNT),
        (Policy, "bulkhead", 0, COUNT),
        (Policy, "retry_after_cap", -1.0, SECONDS),
        (Policy, "retry_after_cap", float("inf"), SECONDS),
        (Backoff, "base", -0.1, SECONDS),
        (Backoff, "cap", float("nan"), SECONDS),
        (Backoff, "factor", 0.5, COUNT),
        (Backoff, "factor", float("inf"), COUNT),
        (BreakerPolicy, "failure_rate", 50.0, SHARE),
        (BreakerPolicy, "failure_rate", 1.01, SHARE),
        (BreakerPolicy, "failure_rate", 0.0, SHARE),
        (BreakerPolicy, "slow_rate", 0.0, SHARE),
        (BreakerPolicy, "slow_after", 0.0, POSITIVE),
        (BreakerPolicy, "window_seconds", 0.0, POSITIVE),
        (BreakerPolicy, "open_for", -1.0, POSITIVE),
        (BreakerPolicy, "bucket", 0.0, POSITIVE),
        (BreakerPolicy, "half_open_for", -1.0, SECONDS),
        (BreakerPolicy, "calls", 0, COUNT),
        (BreakerPolicy, "probes", 0, COUNT),
    ],
)
def test_a_policy_that_cannot_work_is_refused_where_it_is_made(
    made: Callable[..., object], name: str, wrong: float, says: str
) -> None:
    needed = {"timeout": 1.0, "deadline": 1.0} if made is Policy else {}
    with pytest.raises(ValueError, match=f"^{name} {says} {wrong}$"):
        made(**{**needed, name: wrong})


@pytest.mark.parametrize(
    "fine",
    [
        Policy(timeout=1e-9, deadline=1e-9, attempts=1, bulkhead=1, retry_after_cap=0),
        Backoff(base=0.0, cap=0.0, factor=1.0),
        BreakerPolicy(failure_rate=1.0, slow_rate=1.0, calls=1, probes=1),
        BreakerPolicy(half_open_for=0.0, slow_after=1e-9, open_for=1e-9, bucket=1e-9),
        BreakerPolicy(window_seconds=None, window_calls=1),
    ],
)
def test_what_lies_at_the_edge_of_sense_is_taken(
    fine: Policy | Backoff | BreakerPolicy,
) -> None:
    assert replace(fine) == fine


def test_a_breaker_has_exactly_one_window() -> None:
    says = "^set exactly one of window_seconds and window_calls$"
    with pytest.raises(ValueError, match=says):
        BreakerPolicy(window_calls=10)
    with pytest.raises(ValueError, match=says):
        BreakerPolicy(window_seconds=None)
    with pytest.raises(ValueError, match=r"^window_calls must be at least 1, not 0$"):
        BreakerPolicy(window_calls=0, window_seconds=None)


def test_repeatable_is_all_but_none() -> None:
    repeatable = {kind for kind in Idempotency if Operation("a", "b", kind).repeatable}
    assert repeatable == set(Idempotency) - {Idempotency.NONE}
    assert Operation("payments", "charge", Idempotency.KEYED).id == "payments.charge"


@pytest.mark.parametrize("name", ["capacity", "repeat", "throttled", "success"])
def test_a_budget_counts_no_negative_tokens(name: str) -> None:
    assert getattr(BudgetPolicy(**{name: 0}), name) == 0
    with pytest.raises(ValueError, match=f"{name} must be at least 0, not -1"):
        BudgetPolicy(**{name: -1})


@given(
    st.lists(
        st.tuples(st.booleans(), st.sampled_from(["take", "plain", "refund"])),
        max_size=100,
    )
)
def test_the_budget_never_leaves_its_bounds_and_never_gives_more_than_was_taken(
    steps: list[tuple[bool, str]],
) -> None:
    policy = BudgetPolicy(capacity=50)
    budget = RetryBudget(policy)
    costs: list[int] = []
    for throttled, step in steps:
        before = budget.balance
        if step == "take":
            cost = budget.take(throttled=throttled)
            assert budget.balance == before - (cost or 0)
            if cost is None:
                assert before < (policy.throttled if throttled else policy.repeat)
            else:
                costs.append(cost)
        elif step == "refund" and costs:
            cost = costs.pop()
            budget.succeeded(cost)
            assert budget.balance == min(policy.capacity, before + cost)
        else:
            budget.succeeded()
            assert budget.balance == min(policy.capacity, before + policy.success)
        assert 0 <= budget.balance <= policy.capacity


def test_a_full_bulkhead_refuses_until_someone_leaves() -> None:
    bulkhead = SharedBulkhead(1)
    assert bulkhead.enter("first call")
    assert not bulkhead.enter("second call")
    bulkhead.calls.discard("first call")
    assert bulkhead.enter("second call")
    assert bulkhead.in_use == 1


POLICIES = st.builds(
    Policy,
    timeout=st.just(1.0),
    deadline=st.just(1e6),
    attempts=st.integers(1, 50),
    backoff=st.builds(
        Backoff, base=st.floats(0, 10), factor=st.floats(1, 100), cap=st.floats(0, 100)
    ),
)
DRAWS = st.lists(st.floats(0, 1), min_size=1, max_size=60)


@given(POLICIES, DRAWS, st.one_of(st.none(), st.floats(0, 60)), st.floats(0, 200))
def test_waits_keep_their_floor_their_cap_and_the_deadline(
    policy: Policy, draws: list[float], asked: float | None, remaining: float
) -> None:
    repeats = Repeats(policy, RetryBudget(BudgetPolicy(capacity=10**6)))
    outcome = Outcome(Unavailable(), repeat=True, wait=asked)
    for attempt, draw in enumerate(draws, 1):
        decision = repeats.decide(
            outcome, attempt=attempt, remaining=remaining, draw=draw
        )
        if attempt >= policy.attempts:
            assert decision is GaveUp.ATTEMPTS
            return
        if isinstance(decision, Wait):
            assert decision.seconds < remaining
            assert (
                (asked or 0.0)
                <= decision.seconds
                <= (asked or 0.0) + policy.backoff.cap
            )
            assert decision.least <= decision.seconds <= decision.most
        else:
            assert decision is GaveUp.DEADLINE


def test_a_refused_repeat_takes_nothing_from_the_budget() -> None:
    budget = RetryBudget()
    policy = Policy(timeout=1.0, deadline=8.0)
    outcome = Outcome(Unavailable(), repeat=True)
    for remaining, blocked, reason in (
        (0.0, 0.0, GaveUp.DEADLINE),
        (8.0, 5.0, GaveUp.BREAKER),
    ):
        repeats = Repeats(policy, budget)
        decision = repeats.decide(
            outcome, attempt=1, remaining=remaining, draw=1.0, blocked=blocked
        )
        assert decision is reason
        assert repeats.cost is None
    assert budget.balance == 500


@pytest.mark.parametrize(
    "error",
    [
        CallError("why"),
        BreakerOpen("why", retry_after=2.0),
        RemoteError("why", status="INTERNAL"),
        DeclaredError("why"),
    ],
)
def test_errors_survive_a_copy_and_a_process(error: CallError) -> None:
    error.operation, error.attempts, error.gave_up = (
        "payments.charge",
        2,
        GaveUp.ATTEMPTS,
    )
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(twin) is type(error)
        assert str(twin) == str(error) == "payments.charge: why (after 2 attempts)"
        assert twin.__dict__ == error.__dict__


def test_an_error_without_a_message_says_its_kind() -> None:
    assert str(Unavailable()) == "Unavailable"
