"""NanoDatetime and NanoTimedelta are datetimes and timedeltas that count nanoseconds."""

from __future__ import annotations

import copy
import operator
import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime.nano_datetime import NanoDatetime
from runtime.nano_timedelta import NanoTimedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
EAST = timezone(timedelta(hours=5, minutes=30))
ORDERED: tuple[Callable[[Any, Any], object], ...] = (
    operator.lt,
    operator.le,
    operator.gt,
    operator.ge,
)
# 1678 to 2262, as int64 counts nanoseconds.
counts = st.integers(-(2**63), 2**63 - 1)


def _moment(count: int) -> NanoDatetime:
    micros, nanos = divmod(count, 1000)
    return NanoDatetime.of(EPOCH + timedelta(microseconds=micros), nanos)


def _span(count: int) -> NanoTimedelta:
    return NanoTimedelta(nanoseconds=count)


def _count(span: timedelta) -> int:
    whole = span.days * 86_400_000_000 + span.seconds * 1_000_000 + span.microseconds
    return whole * 1000 + (span.nanoseconds if isinstance(span, NanoTimedelta) else 0)


@given(counts, st.integers(-(2**60), 2**60))
def test_sums_and_differences_are_exact(count: int, more: int) -> None:
    moment, span = _moment(count), _span(more)
    epoch = _moment(0)
    assert _count(moment + span - epoch) == count + more
    assert _count(span + moment - epoch) == count + more
    assert _count(moment - span - epoch) == count - more
    assert _count(moment - _moment(more)) == count - more
    assert _count(EPOCH - moment) == -count
    assert _count(span + _span(count)) == more + count
    assert _count(span - _span(count)) == more - count
    assert _count(timedelta(seconds=1) + span) == 10**9 + more
    assert _count(timedelta(seconds=1) - span) == 10**9 - more
    assert _count(-span) == -more
    assert _count(abs(span)) == abs(more)
    assert +span is span
    assert bool(span) == bool(more)


@given(counts, counts)
def test_order_and_equality_count_the_nanoseconds(one: int, other: int) -> None:
    for made in (_moment, _span):
        left, right = made(one), made(other)
        assert (left == right) == (one == other)
        assert (left != right) == (one != other)
    for close in (one, one + 1, one - 1, other):
        assert (_moment(one) < _moment(close)) == (one < close)
        assert (_moment(one) <= _moment(close)) == (one <= close)
        assert (_moment(one) > _moment(close)) == (one > close)
        assert (_moment(one) >= _moment(close)) == (one >= close)
        assert (_span(one) < _span(close)) == (one < close)
        assert (_span(one) <= _span(close)) == (one <= close)
        assert (_span(one) > _span(close)) == (one > close)
        assert (_span(one) >= _span(close)) == (one >= close)


@given(counts)
def test_with_plain_values_they_compare_both_ways(count: int) -> None:
    moment, span = _moment(count), _span(count)
    fine = count % 1000 > 0
    for exact, plain in ((moment, moment.plain()), (span, span.plain())):
        assert (exact == plain) == (plain == exact) == (not fine)
        assert (exact != plain) == (plain != exact) == fine
    assert (moment > moment.plain()) == (moment.plain() < moment) == fine
    assert (span > span.plain()) == (span.plain() < span) == fine
    assert moment >= moment.plain()
    assert span.plain() <= span
    if not fine:
        assert hash(moment) == hash(moment.plain())
        assert hash(span) == hash(span.plain())


@given(counts)
def test_equal_ones_hash_alike_whatever_their_offset(count: int) -> None:
    moment = _moment(count)
    east = moment.astimezone(EAST)
    assert east == moment
    assert east.nanosecond == moment.nanosecond
    assert hash(east) == hash(moment)
    assert hash(_span(count)) == hash(_span(count))
    assert len({moment, moment.plain(), east}) == (2 if count % 1000 else 1)


@pytest.mark.parametrize(
    "value",
    [
        NanoDatetime(2026, 1, 31, 12, tzinfo=EAST, nanosecond=7),
        NanoDatetime(2026, 10, 25, 2, 30, fold=1, nanosecond=999),
        NanoTimedelta(days=-3, nanoseconds=5),
    ],
)
def test_copies_and_pickles_are_the_same(value: NanoDatetime | NanoTimedelta) -> None:
    # Older protocols leave the fold of any datetime out.
    pickled = [
        pickle.loads(pickle.dumps(value, protocol))
        for protocol in range(4, pickle.HIGHEST_PROTOCOL + 1)
    ]
    for other in (copy.copy(value), copy.deepcopy(value), *pickled):
        assert other == value
        assert type(other) is type(value)
        assert repr(other) == repr(value)


def test_they_say_what_they_are() -> None:
    moment = NanoDatetime(2026, 1, 31, 12, 30, tzinfo=UTC, nanosecond=7)
    assert str(moment) == f"{moment}" == "2026-01-31 12:30:00.000000007+00:00"
    assert moment.isoformat() == "2026-01-31T12:30:00.000000007+00:00"
    assert moment.isoformat(timespec="seconds") == "2026-01-31T12:30:00+00:00"
    none = moment.replace(nanosecond=0)
    assert none.isoformat() == "2026-01-31T12:30:00+00:00"
    assert none.isoformat(" ", "nanoseconds") == "2026-01-31 12:30:00.000000000+00:00"
    assert repr(moment) == (
        "NanoDatetime(2026, 1, 31, 12, 30, tzinfo=datetime.timezone.utc, nanosecond=7)"
    )
    span = NanoTimedelta(seconds=90, microseconds=5, nanoseconds=7)
    assert str(span) == "0:01:30.000005007"
    assert str(NanoTimedelta(seconds=90, nanoseconds=7)) == "0:01:30.000000007"
    assert str(NanoTimedelta(seconds=90)) == "0:01:30"
    assert span.total_seconds() == pytest.approx(90.000005007, abs=1e-10)


@pytest.mark.parametrize(
    "span",
    [
        NanoTimedelta(),
        NanoTimedelta(nanoseconds=1),
        NanoTimedelta(nanoseconds=-1),
        NanoTimedelta(days=1, seconds=2, microseconds=3, nanoseconds=4),
    ],
)
def test_what_a_span_shows_makes_it_again(span: NanoTimedelta) -> None:
    assert eval(repr(span)) == span


def test_parts_of_a_moment_are_replaced() -> None:
    moment = NanoDatetime(2026, 1, 31, 12, 30, 1, 5, EAST, nanosecond=7)
    assert moment.replace() == moment
    other = moment.replace(2025, 2, 3, 4, 5, 6, 7, None, fold=1, nanosecond=8)
    assert other == NanoDatetime(2025, 2, 3, 4, 5, 6, 7, fold=1, nanosecond=8)
    assert (other.tzinfo, other.fold) == (None, 1)
    assert moment.replace(tzinfo=UTC).nanosecond == 7


def test_they_are_read_from_iso_8601() -> None:
    read = NanoDatetime.fromisoformat
    assert read("2026-01-31T12:30:00.123456789+05:30").nanosecond == 789
    assert read("20260131T123000.1234567Z").nanosecond == 700
    assert read("2026-01-31T12:30:00,123456789Z").nanosecond == 789
    assert read("2026-01-31T12:30Z") == datetime(2026, 1, 31, 12, 30, tzinfo=UTC)
    with pytest.raises(ValueError, match="isoformat"):
        read("2026-01-31T12:30:00.1234567899x")


@pytest.mark.parametrize("wrong", [-1, 1000])
def test_a_nanosecond_is_0_to_999(wrong: int) -> None:
    with pytest.raises(ValueError, match=r"0\.\.999"):
        NanoDatetime(2026, 1, 31, nanosecond=wrong)


def test_what_is_no_time_is_unequal_and_has_no_order() -> None:
    moment, span = NanoDatetime(2026, 1, 31), NanoTimedelta(1)
    for value in (moment, span):
        assert value != 1
        assert value == ANY
    assert moment != date(2026, 1, 31)
    assert date(2026, 1, 31) != moment
    others: tuple[object, ...] = (1, "2026-01-31", None, date(2026, 1, 31))
    for other in others:
        for value in (moment, span):
            for ordered in ORDERED:
                with pytest.raises(TypeError):
                    ordered(value, other)
