# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The dates of HTTP in their three forms (RFC 9110 section 5.6.7)."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import date
from time import gmtime

# Not strptime: its names of months follow the locale.
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_NUMBER = {name: number for number, name in enumerate(_MONTHS.split("|"), 1)}
_MONTH = f"(?P<month>{_MONTHS})"
_TIME = r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)"
_DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_LONG_DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_FORMS = (
    # Tue, 10 Mar 2026 12:00:07 GMT
    rf"{_DAY}, (?P<day>\d\d) {_MONTH} (?P<year>\d{{4}}) {_TIME} GMT",
    # Tuesday, 10-Mar-26 12:00:07 GMT
    rf"{_LONG_DAY}, (?P<day>\d\d)-{_MONTH}-(?P<year>\d\d) {_TIME} GMT",
    # Tue Mar 10 12:00:07 2026
    rf"{_DAY} {_MONTH} (?P<day>[ \d]\d) {_TIME} (?P<year>\d{{4}})",
)


def parse_http_date(text: str, now: float) -> float | None:
    """The moment in seconds since 1970; None: not a date.

    A year of two digits that looks to be more than 50 years after `now` is the last
    year in the past with those digits.
    """
    for form in _FORMS:
        # `re` keeps what it compiles; most programs never see such a date.
        match = re.fullmatch(form, text, re.ASCII)
        if match is not None:
            break
    else:
        return None
    part = match.groupdict()
    year = int(part["year"])
    month, day = _NUMBER[part["month"]], int(part["day"])
    hour, minute, second = (int(part[name]) for name in ("hour", "minute", "second"))
    if len(part["year"]) == 2:
        this = gmtime(now)
        year += this.tm_year // 100 * 100
        limit = (this.tm_year + 50, *this[1:6])
        if (year, month, day, hour, minute, second) > limit:
            year -= 100
    # 60 is a leap second.
    if hour > 23 or minute > 59 or second > 60:
        return None
    try:
        date(year, month, day)
    except ValueError:
        return None
    return float(timegm((year, month, day, hour, minute, second)))
