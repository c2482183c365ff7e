"""What follows a failed attempt, at every edge of the decision."""

from __future__ import annotations

import pytest

from runtime.budget import RetryBudget
from runtime.errors import CallError, GaveUp
from runtime.outcome import Outcome, Verdict
from runtime.policy import Backoff, BudgetPolicy, Policy
from runtime.retry import Repeats, Wait

POLICY = Policy(
    timeout=1.0,
    deadline=100.0,
    attempts=3,
    backoff=Backoff(base=1.0, factor=3.0, cap=5.0),
    retry_after_cap=60.0,
)


def outcome(
    repeat: bool = True,
    *,
    throttled: bool = False,
    wait: float | None = None,
    exact: bool = False,
) -> Outcome:
    return Outcome(CallError(), repeat, throttled, wait, exact)


def decide(
    repeats: Repeats,
    after: Outcome | None = None,
    *,
    attempt: int = 1,
    remaining: float = 1000.0,
    draw: float = 0.5,
    blocked: float = 0.0,
) -> Wait | GaveUp:
    return repeats.decide(
        after or outcome(),
        attempt=attempt,
        remaining=remaining,
        draw=draw,
        blocked=blocked,
    )


def repeats(policy: Policy = POLICY, budget: RetryBudget | None = None) -> Repeats:
    return Repeats(policy, budget or RetryBudget())


def test_waits_are_drawn_from_a_bound_that_grows_up_to_the_cap() -> None:
    subject = repeats()
    assert subject.cost is None
    assert decide(subject) == Wait(0.5, 0.0, 1.0)
    assert decide(subject) == Wait(1.5, 0.0, 3.0)
    assert decide(subject) == Wait(2.5, 0.0, 5.0)
    assert decide(subject) == Wait(2.5, 0.0, 5.0)
    assert subject.cost == 14


def test_a_cap_below_the_base_holds_from_the_first_wait() -> None:
    low = Policy(timeout=1.0, deadline=9.0, backoff=Backoff(base=2.0, cap=0.5))
    assert decide(repeats(low), draw=1.0) == Wait(0.5, 0.0, 0.5)
    subject = repeats(low)
    decide(subject, outcome(wait=0.25, exact=True))
    assert decide(subject, draw=1.0) == Wait(0.5, 0.0, 0.5)


def test_what_the_server_asks_for_is_waited_at_least_and_the_backoff_goes_on_top() -> (
    None
):
    assert decide(repeats(), outcome(wait=10.0)) == Wait(10.5, 10.0, 11.0)


def test_pushback_is_waited_for_exactly_and_starts_the_backoff_anew() -> None:
    subject = repeats()
    decide(subject)
    decide(subject)
    pushed = decide(subject, outcome(wait=7.0, exact=True))
    assert pushed == Wait(7.0, 7.0, 7.0)
    assert decide(subject) == Wait(0.5, 0.0, 1.0)


@pytest.mark.parametrize(
    ("asked", "exact", "gave_up"),
    [(60.0, False, False), (60.1, False, True), (60.1, True, False)],
)
def test_a_wait_longer_than_the_policy_grants_ends_the_call_unless_it_is_exact(
    asked: float, exact: bool, gave_up: bool
) -> None:
    after = decide(repeats(), outcome(wait=asked, exact=exact))
    assert (after is GaveUp.WAIT) is gave_up


def test_what_may_not_be_repeated_is_not_and_costs_nothing() -> None:
    budget = RetryBudget()
    after = decide(repeats(budget=budget), outcome(repeat=False))
    assert (after, budget.balance) == (GaveUp.NOT_REPEATABLE, 500)


@pytest.mark.parametrize(("attempt", "last"), [(2, False), (3, True), (4, True)])
def test_the_last_attempt_is_the_last(attempt: int, last: bool) -> None:
    assert (decide(repeats(), attempt=attempt) is GaveUp.ATTEMPTS) is last


@pytest.mark.parametrize(
    ("remaining", "late"), [(0.4, True), (0.5, True), (0.6, False)]
)
def test_a_wait_that_ends_at_the_deadline_is_too_long(
    remaining: float, late: bool
) -> None:
    assert (decide(repeats(), remaining=remaining) is GaveUp.DEADLINE) is late


@pytest.mark.parametrize(
    ("blocked", "refused"), [(0.0, False), (0.4, False), (0.5, True), (0.6, True)]
)
def test_a_wait_that_the_open_breaker_outlasts_is_not_waited(
    blocked: float, refused: bool
) -> None:
    assert (decide(repeats(), blocked=blocked) is GaveUp.BREAKER) is refused


def test_a_breaker_that_does_not_block_lets_a_repeat_without_a_wait_through() -> None:
    assert decide(repeats(), draw=0.0) == Wait(0.0, 0.0, 1.0)
    assert repeats().decide(outcome(), attempt=1, remaining=1.0, draw=0.0) == Wait(
        0.0, 0.0, 1.0
    )


def test_repeats_are_paid_for_and_a_throttled_one_costs_less() -> None:
    budget = RetryBudget(BudgetPolicy(capacity=20))
    subject = repeats(budget=budget)
    decide(subject, outcome(throttled=True))
    assert (subject.cost, budget.balance) == (5, 15)
    decide(subject)
    assert (subject.cost, budget.balance) == (14, 1)
    assert decide(subject) is GaveUp.BUDGET
    assert (subject.cost, budget.balance) == (14, 1)


def test_a_verdict_becomes_an_outcome_field_by_field() -> None:
    error = CallError()
    for number in range(4):
        bits = [bool(number & 1), bool(number & 2)]
        verdict = Verdict(
            repeat=bits[0],
            throttled=bits[1],
            wait=2.5,
            wait_is_exact=bits[0],
            failure=bits[1],
            recorded=bits[0],
        )
        assert verdict.outcome(error)[1:] == (
            *(bits[0], bits[1], 2.5, bits[0], bits[1], bits[0]),
        )
        opposite = Verdict(bits[0], failure=bits[0], recorded=bits[1]).outcome(error)
        assert (opposite.failure, opposite.recorded) == (bits[0], bits[1])
    assert len(Outcome._fields) == 7
    assert not error.repeated


def test_what_nobody_should_repeat_is_marked_on_the_error() -> None:
    outcome = Verdict(False, never=True).outcome(CallError())
    assert outcome.error.repeated is True
