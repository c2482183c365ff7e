"""The edges of HTTP dates: seconds, minutes, and years of two digits."""

from __future__ import annotations

from calendar import timegm
from time import gmtime

import pytest

from runtime.http_date import parse_http_date


def moment(year: int) -> float:
    return float(timegm((year, 6, 1, 0, 0, 0)))


@pytest.mark.parametrize("text", ["12:60:00", "24:00:00", "12:00:61"])
def test_a_time_that_no_clock_shows_is_no_date(text: str) -> None:
    assert parse_http_date(f"Tue, 10 Mar 2026 {text} GMT", 0.0) is None


def test_digits_of_other_scripts_are_no_date() -> None:
    assert parse_http_date("Tue, 10 Mar 2026 12:00:07 GMT", 0.0) is not None
    assert parse_http_date("Tue, ١٠ Mar 2026 12:00:07 GMT", 0.0) is None


def test_a_leap_second_is_the_second_after() -> None:
    at = parse_http_date("Sat, 31 Dec 2016 23:59:60 GMT", 0.0)
    assert at == timegm((2017, 1, 1, 0, 0, 0))


@pytest.mark.parametrize(
    ("now", "digits", "year"),
    [
        (1999, "26", 1926),
        (1999, "49", 1949),
        (2026, "76", 2076),
        (2026, "77", 1977),
        (2099, "30", 2030),
        (2150, "26", 2126),
        (2000, "00", 2000),
    ],
)
def test_a_year_of_two_digits_follows_from_the_time_it_is_read(
    now: int, digits: str, year: int
) -> None:
    at = parse_http_date(f"Monday, 10-Mar-{digits} 12:00:00 GMT", moment(now))
    assert at == timegm((year, 3, 10, 12, 0, 0))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        # Fifty years after the first of June 2026, and a second more.
        ("Monday, 01-Jun-76 00:00:00 GMT", 2076),
        ("Monday, 01-Jun-76 00:00:01 GMT", 1976),
        ("Monday, 01-Jun-76 00:01:00 GMT", 1976),
        ("Monday, 01-Jun-76 01:00:00 GMT", 1976),
        ("Monday, 02-Jun-76 00:00:00 GMT", 1976),
        ("Monday, 31-May-76 23:59:59 GMT", 2076),
        ("Monday, 31-Dec-75 23:59:59 GMT", 2075),
    ],
)
def test_more_than_fifty_years_ahead_is_in_the_past_to_the_second(
    text: str, year: int
) -> None:
    at = parse_http_date(text, moment(2026))
    assert at is not None
    assert gmtime(at).tm_year == year
