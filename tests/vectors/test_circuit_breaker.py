"""Every scenario of the circuit breaker, step by step."""

from __future__ import annotations

import pytest

from .cases import Case, cases, drive
from .drive import DRIVERS

SCENARIOS = cases("circuit_breaker", "scenarios")


@pytest.fixture(scope="module", params=DRIVERS)
def outcomes(request: pytest.FixtureRequest) -> dict[str, Case]:
    return drive("circuit_breaker", SCENARIOS, request.param)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda case: case["id"])
def test_breaker_is_in_the_recorded_state_after_every_step(
    scenario: Case, outcomes: dict[str, Case]
) -> None:
    steps = outcomes[str(scenario["id"])]["steps"]
    expected = [step["expect"] for step in scenario["steps"]]
    assert [step["state"] for step in steps] == [step["state"] for step in expected]
    assert [step["permitted"] for step in steps] == [
        step.get("permitted") for step in expected
    ]
