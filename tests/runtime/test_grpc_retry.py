"""gRPC decisions beyond the conformance cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.errors import Unavailable
from runtime.grpc_retry import RETRYABLE_CODES, Stage, judge_status
from runtime.outcome import Verdict


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


@pytest.mark.parametrize(
    "stage", [Stage.NOT_SENT, Stage.REFUSED_STREAM, Stage.GOAWAY_UNPROCESSED]
)
def test_what_the_caller_cancelled_or_began_to_read_is_final(stage: Stage) -> None:
    cancelled = judge_status("CANCELLED", repeatable=True, stage=stage)
    assert cancelled == Verdict(False, failure=False)
    assert cancelled.repeat is False
    begun = judge_status("UNAVAILABLE", repeatable=True, stage=stage, committed=True)
    assert begun == Verdict(False, failure=True)
    never = judge_status(
        "UNAVAILABLE", repeatable=True, committed=True, pushback=["-1"]
    )
    assert (never.never, never.repeat) == (True, False)


def test_a_code_that_is_called_retryable_may_not_be_a_cancellation() -> None:
    codes = frozenset({"CANCELLED", "ABORTED"})
    assert not judge_status("CANCELLED", repeatable=True, retryable_codes=codes).repeat
    assert judge_status("ABORTED", repeatable=True, retryable_codes=codes).repeat


@pytest.mark.parametrize(
    ("stage", "used", "transparent"),
    [
        (Stage.NOT_SENT, 0, True),
        (Stage.NOT_SENT, 9, True),
        (Stage.REFUSED_STREAM, 0, True),
        (Stage.REFUSED_STREAM, 1, False),
        (Stage.GOAWAY_UNPROCESSED, 0, True),
        (Stage.GOAWAY_UNPROCESSED, 1, False),
        (Stage.UNKNOWN, 0, False),
    ],
)
def test_what_was_not_processed_is_repeated_without_counting_once(
    stage: Stage, used: int, transparent: bool
) -> None:
    for status, failure in (("UNAVAILABLE", True), ("ABORTED", False)):
        verdict = judge_status(
            status, repeatable=False, stage=stage, transparent_used=used
        )
        assert verdict == Verdict(transparent, failure=failure, transparent=transparent)


@pytest.mark.parametrize(
    ("tokens", "most", "repeat"),
    [
        (None, None, True),
        (None, 10.0, True),
        (1.0, None, True),
        (5.0, 10.0, False),
        (5.5, 10.0, True),
        (6.0, 10.0, True),
        (4.0, 10.0, False),
    ],
)
def test_grpcs_own_throttle_permits_above_a_half(
    tokens: float | None, most: float | None, repeat: bool
) -> None:
    verdict = judge_status(
        "UNAVAILABLE", repeatable=True, tokens=tokens, most_tokens=most
    )
    assert verdict.repeat is repeat


@pytest.mark.parametrize(("attempt", "repeat"), [(1, True), (4, True), (5, False)])
def test_five_attempts_are_the_most(attempt: int, repeat: bool) -> None:
    verdict = judge_status("UNAVAILABLE", repeatable=True, attempt=attempt)
    assert verdict.repeat is repeat


def test_a_busy_server_is_throttled_whoever_repeats() -> None:
    codes = frozenset({"RESOURCE_EXHAUSTED"})
    busy = judge_status(
        "RESOURCE_EXHAUSTED",
        repeatable=True,
        retryable_codes=codes,
        pushback=["1500"],
    )
    assert busy == Verdict(True, throttled=True, wait=1.5, wait_is_exact=True)
    assert judge_status("RESOURCE_EXHAUSTED", repeatable=False).throttled is True
    assert judge_status("UNAVAILABLE", repeatable=True).throttled is False


@pytest.mark.parametrize(
    ("pushback", "wait", "never"),
    [
        ([], None, False),
        (["0"], 0.0, False),
        (["1"], 0.001, False),
        (["2147483647"], 2147483.647, False),
        (["2147483648"], None, True),
        (["-1"], None, True),
        (["01"], None, True),
        (["1", "1"], None, True),
        (["soon"], None, True),
        ([""], None, True),
    ],
)
def test_pushback_is_one_plain_number_or_never(
    pushback: list[str], wait: float | None, never: bool
) -> None:
    verdict = judge_status("UNAVAILABLE", repeatable=True, pushback=pushback)
    assert verdict == Verdict(
        not never, wait=wait, wait_is_exact=wait is not None, never=never
    )
    final = judge_status("INTERNAL", repeatable=True, pushback=pushback)
    assert final == Verdict(False, never=never)
    assert final.wait_is_exact is False


def test_only_our_own_time_limit_may_be_repeated() -> None:
    for own, repeatable, repeat in (
        (True, True, True),
        (False, True, False),
        (True, False, False),
    ):
        verdict = judge_status(
            "DEADLINE_EXCEEDED", repeatable=repeatable, own_timeout=own
        )
        assert verdict == Verdict(repeat)
    assert not judge_status("INTERNAL", repeatable=True, own_timeout=True).repeat
