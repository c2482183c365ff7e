"""HTTP dates, Retry-After and the decisions that the conformance cases leave open."""

from __future__ import annotations

from calendar import timegm
from datetime import UTC, datetime
from email.utils import format_datetime
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.errors import Unavailable
from runtime.http_date import parse_http_date
from runtime.http_retry import (
    Fault,
    is_outstanding,
    judge_fault,
    judge_status,
    repeatable,
    retry_after,
)
from runtime.outcome import Verdict

NOON = float(timegm((2026, 3, 10, 12, 0, 0)))


@pytest.mark.parametrize(
    "text",
    [
        "Tue, 10 Mar 2026 12:00:07 GMT",
        "Tuesday, 10-Mar-26 12:00:07 GMT",
        "Tue Mar 10 12:00:07 2026",
    ],
)
def test_all_three_forms_of_a_date_are_read(text: str) -> None:
    assert parse_http_date(text, NOON) == NOON + 7


def test_asctime_pads_a_short_day_with_a_space() -> None:
    assert parse_http_date("Sun Mar  1 12:00:00 2026", NOON) == NOON - 9 * 86400


def test_a_year_of_two_digits_far_ahead_is_in_the_past() -> None:
    assert parse_http_date("Sunday, 06-Nov-94 08:49:37 GMT", NOON) == 784111777
    assert parse_http_date("Friday, 01-Jan-77 00:00:00 GMT", NOON) == timegm(
        (1977, 1, 1, 0, 0, 0)
    )
    assert parse_http_date("Wednesday, 01-Jan-76 00:00:00 GMT", NOON) == timegm(
        (2076, 1, 1, 0, 0, 0)
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "Tue, 31 Feb 2026 12:00:00 GMT",
        "Tue, 10 Mar 2026 24:00:00 GMT",
        "Tue, 10 Mar 2026 12:00:61 GMT",
        "Tue, 10 Mar 2026 12:00:00 +0100",
        "Tue, 10 Mär 2026 12:00:00 GMT",
        "2026-03-10T12:00:00Z",
        "Tue, 10 Mar 2026 12:00:00 GMT and more",
        "Tue, 10 Mar 0000 12:00:00 GMT",
        "Tue, ١٠ Mar 2026 12:00:00 GMT",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_http_date(text, NOON) is None


@given(st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1)))
def test_every_date_comes_back(moment: datetime) -> None:
    moment = moment.replace(microsecond=0, tzinfo=UTC)
    assert (
        parse_http_date(format_datetime(moment, usegmt=True), NOON)
        == moment.timestamp()
    )


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("1.5", None),
        ("1e3", None),
        ("٣", None),
        ("0", 0.0),
        (" 120\t", 120.0),
        ("007", 7.0),
        ("9" * 5000, inf),
        ("Tue, 10 Mar 2026 12:00:30 GMT", 30.0),
        ("Tue, 10 Mar 2026 11:00:00 GMT", 0.0),
    ],
)
def test_retry_after_is_read_in_all_its_forms(
    value: str | None, seconds: float | None
) -> None:
    assert retry_after(value, date=None, now=NOON) == seconds


def test_a_date_is_measured_against_the_answers_own_clock() -> None:
    at = "Tue, 10 Mar 2026 13:00:10 GMT"
    assert retry_after(at, date="Tue, 10 Mar 2026 13:00:00 GMT", now=NOON) == 10.0
    assert retry_after(at, date="some day", now=NOON) == 3610.0


@given(st.text(max_size=40))
def test_no_header_value_breaks_it(value: str) -> None:
    seconds = retry_after(value, date=value, now=NOON)
    assert seconds is None or seconds >= 0


def test_the_contract_decides_over_the_method_and_a_key_over_both() -> None:
    assert repeatable("get", keyed=False)
    assert not repeatable("POST", keyed=False)
    assert not repeatable("GET", declared=False, keyed=False)
    assert repeatable("POST", declared=True, keyed=False)
    assert repeatable("POST", declared=False, keyed=True)


@pytest.mark.parametrize(
    ("problem", "outstanding"),
    [
        ("urn:mscomm:problem:request-outstanding", True),
        ("https://example.com/problems#request-outstanding", True),
        ("https://example.com/problems/request-outstanding", True),
        ("request-outstanding", True),
        ("urn:mscomm:problem:other-request-outstanding", False),
        ("", False),
    ],
)
def test_a_conflict_is_repeated_only_while_the_same_request_runs(
    problem: str, outstanding: bool
) -> None:
    assert is_outstanding(problem) is outstanding
    verdict = judge_status(
        409, {}, repeatable=True, keyed=True, problem_type=problem, now=NOON
    )
    assert verdict.repeat is outstanding
    assert not verdict.failure
    assert not judge_status(
        409, {}, repeatable=True, problem_type=problem, now=NOON
    ).repeat


def test_a_server_that_says_never_is_believed_and_its_word_travels_on() -> None:
    verdict = judge_status(
        503, {"x-retry-pushback": "Never"}, repeatable=True, now=NOON
    )
    outcome = verdict.outcome(Unavailable())
    assert not outcome.repeat
    assert outcome.failure
    assert outcome.error.repeated


def test_throttling_costs_less_and_counts_as_failure() -> None:
    verdict = judge_status(429, {"retry-after": "3"}, repeatable=True, now=NOON)
    assert (verdict.repeat, verdict.throttled, verdict.failure, verdict.wait) == (
        True,
        True,
        True,
        3.0,
    )


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 422])
def test_the_callers_own_mistakes_do_not_count_against_the_server(status: int) -> None:
    verdict = judge_status(status, {}, repeatable=True, now=NOON)
    assert not verdict.repeat
    assert not verdict.failure


def test_what_was_never_sent_may_be_sent_whatever_it_is() -> None:
    assert judge_fault(Fault.NOT_SENT, repeatable=False).repeat
    assert not judge_fault(Fault.NOT_SENT, repeatable=True, replayable=False).repeat
    assert not judge_fault(Fault.UNKNOWN, repeatable=False).repeat
    assert not judge_fault(Fault.PERMANENT, repeatable=True).repeat


def test_a_shortage_on_our_side_says_nothing_about_the_server() -> None:
    verdict = judge_fault(Fault.LOCAL, repeatable=True)
    assert not verdict.repeat
    assert not verdict.recorded


def test_a_repeat_date_and_a_long_number_are_taken_at_their_edges() -> None:
    now = 1_000_000.0
    assert retry_after("9" * 15, date=None, now=now) == 999_999_999_999_999.0
    assert retry_after("9" * 16, date=None, now=now) == inf
    # Only what RFC 9110 calls white space is white space, and nothing else is stripped.
    assert retry_after(" \t7\t ", date=None, now=now) == 7.0
    assert retry_after("\u00a07", date=None, now=now) is None
    assert retry_after("X7X", date=None, now=now) is None
    at = "Tue, 10 Mar 2026 12:00:07 GMT"
    sent = "Tue, 10 Mar 2026 12:00:00 GMT"
    assert retry_after(at, date=f" {sent}\t", now=now) == 7.0
    for damaged in (f"X{sent}X", f"\u00a0{sent}"):
        assert retry_after(at, date=damaged, now=0.0) == parse_http_date(at, now)


def test_a_year_of_two_digits_in_a_header_follows_from_the_time_given() -> None:
    at, sent = "Friday, 10-Mar-00 12:00:07 GMT", "Friday, 10-Mar-00 12:00:00 GMT"
    then = parse_http_date("Wed, 10 Mar 2100 12:00:00 GMT", 0.0)
    assert then is not None
    assert retry_after(at, date=None, now=then) == 7.0
    full = "Wed, 10 Mar 2100 12:00:07 GMT"
    assert retry_after(full, date=sent, now=then) == 7.0


def test_what_is_not_repeated_asks_for_no_wait() -> None:
    verdict = judge_status(503, {"retry-after": "7"}, repeatable=False, now=0.0)
    assert verdict == Verdict(False, failure=True)


@pytest.mark.parametrize(
    ("status", "failure"), [(499, False), (500, True), (501, True), (599, True)]
)
def test_a_status_of_the_server_counts_against_it(status: int, failure: bool) -> None:
    verdict = judge_status(status, {}, repeatable=False, now=0.0)
    assert verdict.failure is failure


@pytest.mark.parametrize("fault", Fault)
def test_a_fault_is_recorded_unless_it_is_ours(fault: Fault) -> None:
    verdict = judge_fault(fault, repeatable=False)
    assert verdict.recorded is (fault is not Fault.LOCAL)
