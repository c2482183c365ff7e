"""Tokens and places, one by one."""

from __future__ import annotations

import pytest

from runtime.budget import RetryBudget
from runtime.bulkhead import Bulkhead
from runtime.policy import BudgetPolicy
from runtime.thread_parts import SharedBudget

SMALL = BudgetPolicy(capacity=20, repeat=14, throttled=5, success=1)


@pytest.mark.parametrize("kind", [RetryBudget, SharedBudget])
def test_tokens_are_taken_and_given_back(kind: type[RetryBudget]) -> None:
    budget = kind(SMALL)
    assert budget.balance == 20
    assert budget.take(throttled=False) == 14
    assert budget.balance == 6
    assert budget.take(throttled=False) is None
    assert budget.take(throttled=True) == 5
    assert budget.balance == 1
    budget.succeeded()
    assert budget.balance == 2
    budget.succeeded(5)
    assert budget.balance == 7
    budget.succeeded(14)
    assert budget.balance == 20
    budget.succeeded()
    assert budget.balance == 20


def test_the_last_tokens_pay_for_a_repeat() -> None:
    budget = RetryBudget(BudgetPolicy(capacity=14))
    assert budget.take(throttled=False) == 14
    assert budget.balance == 0


@pytest.mark.parametrize("kind", [RetryBudget, SharedBudget])
def test_a_budget_is_filled_by_hand(kind: type[RetryBudget]) -> None:
    budget = kind(SMALL)
    budget.take(throttled=False)
    budget.reset()
    assert budget.balance == 20


def test_a_success_that_fills_the_budget_by_one_is_counted() -> None:
    budget = RetryBudget(BudgetPolicy(capacity=20, throttled=1))
    budget.take(throttled=True)
    budget.succeeded()
    assert budget.balance == 20


def test_a_bulkhead_begins_empty_with_its_limit() -> None:
    bulkhead = Bulkhead(2)
    assert (bulkhead.in_use, bulkhead.limit) == (0, 2)
