"""The labelled pairs of breaking_changes.json that are protobuf, through the driver as others run it."""

from __future__ import annotations

import pytest

from .cases import Case, cases, drive

CASES = [case for case in cases("breaking_changes") if case["surface"] == "protobuf"]


@pytest.fixture(scope="module")
def told() -> dict[str, Case]:
    return drive("breaking_changes", CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_a_protobuf_pair_is_judged_as_labelled(
    case: Case, told: dict[str, Case]
) -> None:
    right = {case["verdict"], case.get("accept_also", case["verdict"])}
    assert told[case["id"]]["verdict"] in right, case["why"]
