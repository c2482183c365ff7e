"""Every case of the core once more in this process, where tests/mutants can change the code under it."""

from __future__ import annotations

import json

import pytest

from .cases import Case, cases, without_expectations
from .drive import DRIVERS, load
from .test_retry import BUDGETS, RETRIES, is_right
from .test_retryability import GRPC, HTTP, hold

BREAKERS = cases("circuit_breaker", "scenarios")


def outcome(kind: str, case: Case, *driver: str) -> Case:
    return load(kind).run(json.dumps(without_expectations(case)), *driver)


@pytest.mark.parametrize("driver", DRIVERS)
def test_breakers_are_in_the_recorded_states(driver: str) -> None:
    for case in BREAKERS:
        for step, said in zip(
            case["steps"],
            outcome("circuit_breaker", case, driver)["steps"],
            strict=True,
        ):
            assert said["state"] == step["expect"]["state"], case["id"]
            assert said["permitted"] == step["expect"].get("permitted"), case["id"]


@pytest.mark.parametrize("driver", DRIVERS)
def test_calls_are_repeated_as_recorded(driver: str) -> None:
    for case in RETRIES:
        assert is_right(case, outcome("retry", case, driver)), case["id"]


@pytest.mark.parametrize("driver", DRIVERS)
def test_budgets_pay_as_recorded(driver: str) -> None:
    for case in BUDGETS:
        said = outcome("retry_budget", case, driver)["events"]
        for event, after in zip(case["events"], said, strict=True):
            for key in ("allowed", "balance"):
                if f"expect_{key}" in event:
                    assert after[key] == event[f"expect_{key}"], case["id"]


@pytest.mark.parametrize(
    ("kind", "known"), [("http_retryability", HTTP), ("grpc_retryability", GRPC)]
)
def test_failures_are_judged_as_recorded(kind: str, known: list[Case]) -> None:
    for case in known:
        hold(case, outcome(kind, case))
