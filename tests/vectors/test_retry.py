"""Every retry case, through the caller that clients use; and every case of the budget."""

from __future__ import annotations

import pytest

from .cases import Case, cases, drive
from .drive import DRIVERS

RETRIES = cases("retry")
BUDGETS = cases("retry_budget")


@pytest.fixture(scope="module", params=DRIVERS)
def retried(request: pytest.FixtureRequest) -> dict[str, Case]:
    return drive("retry", RETRIES, request.param)


@pytest.fixture(scope="module", params=DRIVERS)
def budgeted(request: pytest.FixtureRequest) -> dict[str, Case]:
    return drive("retry_budget", BUDGETS, request.param)


def is_right(case: Case, outcome: Case) -> bool:
    """Whether an outcome is the expected one, or one that is accepted too."""
    off = case.get("tolerance_ms", case.get("tolerance", 1e-6))
    right = [case["expect"], *([case["accept_also"]] if "accept_also" in case else [])]
    return any(
        all(
            (
                outcome[key] == pytest.approx(value, abs=off)
                if key == "elapsed_ms"
                else outcome[key] == value
            )
            for key, value in one.items()
        )
        for one in right
    )


@pytest.mark.parametrize("case", RETRIES, ids=lambda case: case["id"])
def test_call_is_repeated_as_recorded(case: Case, retried: dict[str, Case]) -> None:
    outcome = retried[str(case["id"])]
    assert is_right(case, outcome), outcome


@pytest.mark.parametrize("case", BUDGETS, ids=lambda case: case["id"])
def test_budget_pays_as_recorded(case: Case, budgeted: dict[str, Case]) -> None:
    outcomes = budgeted[str(case["id"])]["events"]
    for event, outcome in zip(case["events"], outcomes, strict=True):
        if "expect_max_retries" in event:
            assert outcome["retries"] <= event["expect_max_retries"]
        if "expect_allowed" in event:
            assert outcome["allowed"] is event["expect_allowed"]
        if "expect_balance" in event:
            assert outcome["balance"] == event["expect_balance"]
