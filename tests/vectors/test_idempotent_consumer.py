"""Every case of an idempotent consumer in the modes that are promised: lease, and inbox."""

from __future__ import annotations

import copy

import pytest

from .cases import Case, cases, drive

PROMISED = [
    case
    for case in cases("idempotent_consumer")
    if case["mode"] in ("lease", "inbox_tx")
]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Case]:
    return drive("idempotent_consumer", PROMISED)


def accepted(case: Case) -> list[Case]:
    """What is right: in inbox mode, a duplicate may wait for the first one's commit and then be skipped."""
    right = case["expect"]
    if case["mode"] != "inbox_tx":
        return [right]
    waited = copy.deepcopy(right)
    for delivery in waited["deliveries"]:
        if delivery["action"] == "defer_in_progress":
            delivery.update(action="skip_duplicate", acked=True)
            waited["acks"] += 1
    return [right, waited]


@pytest.mark.parametrize("case", PROMISED, ids=lambda case: case["id"])
def test_the_consumer_does_what_the_case_expects(
    case: Case, outcomes: dict[str, Case]
) -> None:
    outcome = {key: value for key, value in outcomes[case["id"]].items() if key != "id"}
    assert outcome in accepted(case)
