"""Every case of what HTTP and gRPC failures may be repeated, and when."""

from __future__ import annotations

import pytest

from .cases import Case, cases, drive

HTTP = cases("http_retryability")
# Those with a kind are about hedging, which is not planned yet.
GRPC = [case for case in cases("grpc_retryability") if "kind" not in case]


@pytest.fixture(scope="module")
def over_http() -> dict[str, Case]:
    return drive("http_retryability", HTTP)


@pytest.fixture(scope="module")
def over_grpc() -> dict[str, Case]:
    return drive("grpc_retryability", GRPC)


def hold(case: Case, outcome: Case) -> None:
    """Holds an outcome against what is expected, as strictly as its level asks."""
    expected = case["expect"]
    if expected["level"] != "may":
        assert outcome["retry"] is expected["retry"], case["why"]
    if not outcome["retry"]:
        assert outcome["delay_ms"] is None
        return
    least, most = outcome["delay_ms"]
    assert expected.get("delay_floor_ms", 0) <= least <= most
    if "delay_exact_ms" in expected:
        assert least == most == expected["delay_exact_ms"]


@pytest.mark.parametrize("case", HTTP, ids=lambda case: case["id"])
def test_http_failure_is_repeated_as_recorded(
    case: Case, over_http: dict[str, Case]
) -> None:
    hold(case, over_http[str(case["id"])])


@pytest.mark.parametrize("case", GRPC, ids=lambda case: case["id"])
def test_grpc_failure_is_repeated_as_recorded(
    case: Case, over_grpc: dict[str, Case]
) -> None:
    hold(case, over_grpc[str(case["id"])])
