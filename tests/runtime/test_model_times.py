"""Timestamps and durations in models: their JSON, their ranges, and their nanoseconds."""

from __future__ import annotations

import pickle
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from google.protobuf import json_format
from google.protobuf.duration_pb2 import Duration as DurationMessage
from google.protobuf.timestamp_pb2 import Timestamp as TimestampMessage
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from runtime.model_times import (
    Date,
    Duration,
    Timestamp,
    duration_from_text,
    duration_to_text,
)
from runtime.model_types import Model
from runtime.nano_datetime import NanoDatetime
from runtime.nano_timedelta import NanoTimedelta
from runtime.protobuf_values import DURATION, TIMESTAMP

LONGEST = 315_576_000_000
MOMENTS: TypeAdapter[datetime] = TypeAdapter(Timestamp)
SPANS: TypeAdapter[timedelta] = TypeAdapter(Duration)

_nanos = st.sampled_from([0, 1, 999, 1000, 999_999_999]) | st.integers(0, 999_999_999)
moments = st.builds(
    TimestampMessage,
    seconds=st.sampled_from([-62135596800, -1, 0, 253402300799])
    | st.integers(-62135596800, 253402300799),
    nanos=_nanos,
)
_plus = st.builds(
    DurationMessage, seconds=st.integers(0, LONGEST - 1), nanos=_nanos
) | st.sampled_from([DurationMessage(seconds=LONGEST), DurationMessage(nanos=1)])
spans = _plus | _plus.map(
    lambda span: DurationMessage(seconds=-span.seconds, nanos=-span.nanos)
)


class Sample(Model):
    at: Timestamp
    took: Duration


def _moment(message: TimestampMessage) -> datetime:
    assert TIMESTAMP.decode is not None
    found = TIMESTAMP.decode(message)
    assert isinstance(found, datetime)
    return found


def _span(message: DurationMessage) -> timedelta:
    assert DURATION.decode is not None
    found = DURATION.decode(message)
    assert isinstance(found, timedelta)
    return found


@given(moments)
def test_a_timestamp_keeps_what_protobuf_holds(message: TimestampMessage) -> None:
    moment = _moment(message)
    assert type(moment) is (NanoDatetime if message.nanos % 1000 else datetime)
    assert TIMESTAMP.encode is not None
    assert TIMESTAMP.encode(MOMENTS.validate_python(moment)) == {
        "seconds": message.seconds,
        "nanos": message.nanos,
    }


@given(spans)
def test_a_duration_keeps_what_protobuf_holds(message: DurationMessage) -> None:
    span = _span(message)
    assert type(span) is (NanoTimedelta if message.nanos % 1000 else timedelta)
    assert DURATION.encode is not None
    assert DURATION.encode(SPANS.validate_python(span)) == {
        "seconds": message.seconds,
        "nanos": message.nanos,
    }


@given(moments)
def test_the_json_of_a_timestamp_is_read_by_protobuf_and_the_other_way_round(
    message: TimestampMessage,
) -> None:
    moment = _moment(message)
    written = MOMENTS.dump_json(moment)
    assert json_format.Parse(written, TimestampMessage()) == message
    read = MOMENTS.validate_json(json_format.MessageToJson(message))
    assert read == moment
    assert isinstance(read, NanoDatetime) == isinstance(moment, NanoDatetime)


@given(spans)
def test_the_json_of_a_duration_is_that_of_protobuf(message: DurationMessage) -> None:
    span = _span(message)
    written = SPANS.dump_json(span)
    assert written.decode() == json_format.MessageToJson(message)
    read = SPANS.validate_json(written)
    assert read == span
    assert isinstance(read, NanoTimedelta) == isinstance(span, NanoTimedelta)


@given(moments, moments)
def test_timestamps_are_ordered_as_protobuf_orders_them(
    one: TimestampMessage, other: TimestampMessage
) -> None:
    assert (_moment(one) < _moment(other)) == (
        (one.seconds, one.nanos) < (other.seconds, other.nanos)
    )
    assert (_moment(one) == _moment(other)) == (one == other)


@given(spans, spans)
def test_durations_are_ordered_as_protobuf_orders_them(
    one: DurationMessage, other: DurationMessage
) -> None:
    assert (_span(one) < _span(other)) == (one.ToNanoseconds() < other.ToNanoseconds())
    assert (_span(one) == _span(other)) == (one == other)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-01-31T12:30:00.1234567Z", "2026-01-31T12:30:00.123456700Z"),
        ("2026-01-31T12:30:00.12345678Z", "2026-01-31T12:30:00.123456780Z"),
        ("2026-01-31T12:30:00.000000001Z", "2026-01-31T12:30:00.000000001Z"),
        ("2026-01-31t12:30:00.123456789z", "2026-01-31T12:30:00.123456789Z"),
        ("2026-01-31T12:30:00.123456789+05:30", "2026-01-31T12:30:00.123456789+05:30"),
        ("2026-01-31T12:30:00.123456789-00:01", "2026-01-31T12:30:00.123456789-00:01"),
        # Protobuf has nine digits.
        ("2026-01-31T12:30:00.1234567894Z", "2026-01-31T12:30:00.123456789Z"),
    ],
)
def test_digits_beyond_the_sixth_are_read_and_written(text: str, shown: str) -> None:
    read = MOMENTS.validate_json(f'"{text}"')
    assert isinstance(read, NanoDatetime)
    assert MOMENTS.dump_json(read).decode() == f'"{shown}"'
    assert MOMENTS.dump_python(read, mode="json") == shown
    assert MOMENTS.dump_python(read) is read


@pytest.mark.parametrize("digits", range(10))
@pytest.mark.parametrize("offset", ["Z", "+00:00", "+05:30", "-11:00"])
def test_any_number_of_digits_and_any_offset_are_read(digits: int, offset: str) -> None:
    text = f"2026-01-31T12:30:00.{'987654321'[:digits]}".rstrip(".") + offset
    official = json_format.Parse(f'"{text}"', TimestampMessage())
    assert MOMENTS.validate_json(f'"{text}"') == _moment(official)


def test_what_is_no_finer_than_a_microsecond_stays_a_datetime() -> None:
    for text in ("2026-01-31T12:30:00.123456000Z", "2026-01-31T12:30:00.12+05:30"):
        assert type(MOMENTS.validate_json(f'"{text}"')) is datetime
    plain = datetime(2026, 1, 31, 12, 30, tzinfo=UTC)
    assert MOMENTS.validate_python(plain) is plain
    assert MOMENTS.dump_json(plain) == b'"2026-01-31T12:30:00Z"'
    assert type(SPANS.validate_json('"1.500000000s"')) is timedelta


@pytest.mark.parametrize(
    "wrong",
    [
        "2026-01-31T12:30:00.123456789",
        "2026-01-32T12:30:00.123456789Z",
        "2026-01-31T12:30:00.12345678xZ",
        "20260131T123000.123456789Z0000",
        "1769862600.123456789123456789",
        "2026-01-31T12:30:60.123456789Z",
    ],
)
def test_what_is_no_timestamp_is_refused_however_fine(wrong: str) -> None:
    with pytest.raises(ValidationError):
        MOMENTS.validate_json(f'"{wrong}"')


def test_a_subclass_of_others_is_a_datetime() -> None:
    class Theirs(datetime):
        pass

    theirs = Theirs(2026, 1, 31, tzinfo=timezone(timedelta(hours=2)))
    assert MOMENTS.validate_python(theirs) is theirs
    assert MOMENTS.dump_json(theirs) == b'"2026-01-31T00:00:00+02:00"'


def test_models_keep_nanoseconds_through_copies_and_pickles() -> None:
    sample = Sample.model_validate_json(
        '{"at": "2026-01-31T12:30:00.000000007Z", "took": "-0.000000001s"}'
    )
    assert isinstance(sample.at, NanoDatetime)
    assert sample.at.nanosecond == 7
    assert sample.took == -NanoTimedelta(nanoseconds=1)
    for other in (
        sample.model_copy(deep=True),
        pickle.loads(pickle.dumps(sample)),
        Sample.model_validate(sample.model_dump()),
        Sample.model_validate_json(sample.model_dump_json()),
        Sample(at=sample.at, took=sample.took),
    ):
        assert other == sample
        assert other.model_dump_json() == sample.model_dump_json()
    assert sample != Sample(at=sample.at.plain(), took=sample.took)


def test_schemas_say_what_they_said_of_plain_times() -> None:
    assert MOMENTS.json_schema() == {"type": "string", "format": "date-time"}
    assert SPANS.json_schema()["type"] == "string"


def test_a_date_is_no_moment() -> None:
    days: TypeAdapter[date] = TypeAdapter(Date)
    assert days.validate_json('"2026-01-31"') == date(2026, 1, 31)
    for wrong in ("20260131", "1769862600"):
        with pytest.raises(ValidationError):
            days.validate_json(f'"{wrong}"')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("0s", timedelta(0)),
        ("1.5s", timedelta(seconds=1.5)),
        ("-1.5s", timedelta(seconds=-1.5)),
        ("1.000000001s", NanoTimedelta(seconds=1, nanoseconds=1)),
        ("-1.000000001s", NanoTimedelta(seconds=-1, nanoseconds=-1)),
        ("0.000001s", timedelta(microseconds=1)),
        (f"{LONGEST}s", timedelta(seconds=LONGEST)),
        (f"-{LONGEST}s", timedelta(seconds=-LONGEST)),
    ],
)
def test_a_duration_is_read_from_protobufs_form(text: str, found: timedelta) -> None:
    assert duration_from_text(text) == found


@pytest.mark.parametrize(
    "text", ["", "1", "1.s", ".5s", "+1s", "1 s", "PT1S", "1e3s", "1s\n", "٣s"]
)
def test_any_other_form_of_a_duration_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="duration"):
        duration_from_text(text)


@pytest.mark.parametrize("wrong", ['"1"', "1", "1.5", "null", '"9999999999999s"'])
def test_what_is_no_duration_in_json_is_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        SPANS.validate_json(wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        timedelta(seconds=LONGEST, microseconds=1),
        timedelta(seconds=-LONGEST, microseconds=-1),
        NanoTimedelta(seconds=LONGEST, nanoseconds=1),
        NanoTimedelta(seconds=-LONGEST, nanoseconds=-1),
        f"{LONGEST}.000000001s",
        f"-{LONGEST + 1}s",
    ],
)
def test_a_duration_that_protobuf_has_no_place_for_is_refused(
    wrong: timedelta | str,
) -> None:
    with pytest.raises(ValidationError, match="315576000000s"):
        SPANS.validate_python(wrong)


@pytest.mark.parametrize(
    ("duration", "text"),
    [
        (timedelta(0), "0s"),
        (timedelta(milliseconds=1500), "1.500s"),
        (timedelta(milliseconds=-1500), "-1.500s"),
        (timedelta(microseconds=-1), "-0.000001s"),
        (timedelta(days=1), "86400s"),
        (NanoTimedelta(nanoseconds=-1), "-0.000000001s"),
        (NanoTimedelta(seconds=1, nanoseconds=500), "1.000000500s"),
    ],
)
def test_a_duration_is_written_in_protobufs_form(
    duration: timedelta, text: str
) -> None:
    assert duration_to_text(duration) == text


@given(
    st.timedeltas(min_value=timedelta(days=-3652500), max_value=timedelta(days=3652500))
)
def test_a_duration_comes_back(duration: timedelta) -> None:
    assert duration_from_text(duration_to_text(duration)) == duration
