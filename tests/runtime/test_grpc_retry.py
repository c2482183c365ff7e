"""gRPC decisions beyond the conformance cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.errors import Unavailable
from runtime.grpc_retry import RETRYABLE_CODES, Stage, judge_status


@pytest.mark.parametrize(
    "pushback",
    [
        "-1",
        "-0",
        "",
        " 1",
        "1 ",
        "+1",
        "01",
        "1.0",
        "1e3",
        "٣",
        "2147483648",
        "9" * 5000,
    ],
)
def test_pushback_that_is_not_a_plain_number_means_never(pushback: str) -> None:
    verdict = judge_status("UNAVAILABLE", repeatable=True, pushback=(pushback,))
    assert not verdict.repeat
    assert verdict.never
    assert verdict.outcome(Unavailable()).error.repeated


@given(st.integers(0, 2**31 - 1))
def test_pushback_is_taken_exactly(milliseconds: int) -> None:
    verdict = judge_status(
        "UNAVAILABLE", repeatable=True, pushback=(str(milliseconds),)
    )
    assert verdict.repeat
    assert verdict.wait_is_exact
    assert verdict.wait == milliseconds / 1000


def test_our_own_timeout_is_repeated_and_the_calls_deadline_is_not() -> None:
    assert judge_status("DEADLINE_EXCEEDED", repeatable=True, own_timeout=True).repeat
    assert not judge_status("DEADLINE_EXCEEDED", repeatable=True).repeat
    assert not judge_status(
        "DEADLINE_EXCEEDED", repeatable=False, own_timeout=True
    ).repeat


def test_a_refused_stream_is_repeated_once_without_counting_then_by_the_rules() -> None:
    first = judge_status("UNAVAILABLE", repeatable=False, stage=Stage.REFUSED_STREAM)
    assert (first.repeat, first.transparent) == (True, True)
    second = judge_status(
        "UNAVAILABLE", repeatable=False, stage=Stage.REFUSED_STREAM, transparent_used=1
    )
    assert not second.repeat
    third = judge_status(
        "UNAVAILABLE", repeatable=True, stage=Stage.REFUSED_STREAM, transparent_used=1
    )
    assert (third.repeat, third.transparent) == (True, False)


def test_a_fifth_attempt_is_the_last() -> None:
    assert judge_status("UNAVAILABLE", repeatable=True, attempt=4).repeat
    assert not judge_status("UNAVAILABLE", repeatable=True, attempt=5).repeat


@pytest.mark.parametrize(
    ("status", "failure"),
    [
        ("UNAVAILABLE", True),
        ("INTERNAL", True),
        ("DEADLINE_EXCEEDED", True),
        ("RESOURCE_EXHAUSTED", True),
        ("NOT_FOUND", False),
        ("INVALID_ARGUMENT", False),
        ("FAILED_PRECONDITION", False),
        ("CANCELLED", False),
    ],
)
def test_only_what_the_server_is_to_blame_for_counts_against_it(
    status: str, failure: bool
) -> None:
    assert judge_status(status, repeatable=True).failure is failure


CODES = st.sampled_from(
    [
        "OK",
        "CANCELLED",
        "UNKNOWN",
        "UNAVAILABLE",
        "INTERNAL",
        "ABORTED",
        "DEADLINE_EXCEEDED",
    ]
)


@given(
    CODES, st.lists(st.text(max_size=5), max_size=2), st.integers(1, 9), st.booleans()
)
def test_without_permission_nothing_that_may_have_been_processed_is_repeated(
    status: str, pushback: list[str], attempt: int, own_timeout: bool
) -> None:
    verdict = judge_status(
        status,
        repeatable=False,
        pushback=pushback,
        attempt=attempt,
        own_timeout=own_timeout,
    )
    assert not verdict.repeat
    assert verdict.wait is None


def test_by_default_only_unavailable_is_repeated() -> None:
    assert frozenset({"UNAVAILABLE"}) == RETRYABLE_CODES
