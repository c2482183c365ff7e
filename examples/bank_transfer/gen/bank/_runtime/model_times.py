# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The times that models hold, and their JSON.

JSON is written as protobuf's JSON mapping has it: timestamps and dates are text as RFC 3339
has it, durations seconds with an `s` ("1.500s"). Both keep nanoseconds: a value that has such
digits is a NanoDatetime or a NanoTimedelta, every other a plain datetime or timedelta.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Annotated, Final, TypeAlias

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from .nano_datetime import NanoDatetime
from .nano_timedelta import NanoTimedelta, beyond
from .text_form import TextForm

# What has six digits of a second and no offset is no longer: 2026-01-31T12:30:00.123456Z.
_MICROSECONDS: Final = 27
_WRONG: Final = "it is written as RFC 3339 has it, such as 2026-01-31T12:30:00Z"


def _written_date(value: object) -> object:
    """Refuses numbers, bare or as text, which pydantic takes for seconds since 1970."""
    if (isinstance(value, str) and value[4:5] == "-") or isinstance(value, date):
        return value
    raise ValueError(_WRONG)


def _written_timestamp(value: object) -> object:
    """The same, and reads the nanoseconds that pydantic would drop."""
    if isinstance(value, str):
        if value[4:5] == "-":
            return value if len(value) <= _MICROSECONDS else _exact(value)
    elif isinstance(value, date):
        return value
    raise ValueError(_WRONG)


def _exact(text: str) -> object:
    try:
        read = NanoDatetime.fromisoformat(text.upper())
    except ValueError:
        # pydantic says what is wrong with it.
        return text
    return read if read.nanosecond else text


def timestamp_to_text(moment: NanoDatetime) -> str:
    """Writes a timestamp with nine digits of a second, as RFC 3339 has it."""
    text = moment.isoformat("T", "nanoseconds")
    return f"{text[:-6]}Z" if text.endswith("+00:00") else text


class _TimestampForm:
    """Text in JSON. Only what has nanoseconds is written by Python."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        aware = core_schema.datetime_schema(tz_constraint="aware")
        exact = core_schema.datetime_schema(
            tz_constraint="aware",
            serialization=core_schema.plain_serializer_function_ser_schema(
                timestamp_to_text,
                return_schema=core_schema.str_schema(),
                when_used="json",
            ),
        )
        # Serializers are made of the second schema. It asks a method of C's, so that a
        # plain datetime, which is written in Rust, meets no call of Python's.
        return core_schema.lax_or_strict_schema(
            core_schema.no_info_before_validator_function(_written_timestamp, aware),
            core_schema.tagged_union_schema(
                {False: aware, True: exact}, NanoDatetime.__instancecheck__
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "format": "date-time"}


Timestamp: TypeAlias = Annotated[datetime, _TimestampForm()]
"""A moment with its offset from UTC, text in JSON."""

Date: TypeAlias = Annotated[date, BeforeValidator(_written_date)]
"""A day, `2026-01-31` in JSON."""

_DURATION: Final = re.compile(r"(-?)([0-9]{1,12})(?:\.([0-9]{1,9}))?s")
# The same within protobuf's range, as documents have it.
_SHOWN: Final = (
    "^-?([0-9]{1,11}|[12][0-9]{11}|30[0-9]{10}|31[0-4][0-9]{9}|315[0-4][0-9]{8}"
    "|3155[0-6][0-9]{7}|31557[0-5][0-9]{6})(\\.[0-9]{1,9})?s$"
    "|^-?315576000000(\\.0{1,9})?s$"
)
_LONGEST: Final = timedelta(days=3652500)
# google/protobuf/duration.proto: 10,000 years.
_RANGE: Final = "a duration is at most 315576000000s long"


def duration_from_text(text: str) -> timedelta:
    """Reads protobuf's JSON form of a duration, `1.5s`, with up to nine digits of a second.

    Raises ValueError for any other text, and for more than protobuf's 315,576,000,000 seconds.
    """
    match = _DURATION.fullmatch(text)
    if match is None:
        raise ValueError("a duration is written as seconds with an s, such as 1.5s")
    sign, seconds, fraction = match.groups(default="")
    micros, nanos = divmod(int(f"{fraction:0<9}"), 1000)
    if nanos:
        exact = NanoTimedelta(0, int(seconds), micros, nanoseconds=nanos)
        return in_range(-exact if sign else exact)
    found = timedelta(0, int(seconds), micros)
    return in_range(-found if sign else found)


def in_range(duration: timedelta) -> timedelta:
    """The duration itself. Raises ValueError where protobuf has no place for it."""
    # Whole days tell nearly always.
    if -3652500 <= duration.days < 3652500 or duration == _LONGEST:
        return duration
    raise ValueError(_RANGE)


def duration_to_text(duration: timedelta) -> str:
    """Writes a duration in protobuf's JSON form, with 0, 3, 6 or 9 digits of a second."""
    sign = "-" if duration.days < 0 else ""
    whole = abs(duration)
    text = f"{sign}{whole.days * 86400 + whole.seconds}"
    micros, nanos = whole.microseconds, beyond(whole)
    if nanos:
        return f"{text}.{micros:06}{nanos:03}s"
    if micros % 1000:
        return f"{text}.{micros:06}s"
    return f"{text}.{micros // 1000:03}s" if micros else f"{text}s"


Duration: TypeAlias = Annotated[
    timedelta,
    TextForm(
        timedelta,
        duration_from_text,
        duration_to_text,
        {"pattern": _SHOWN},
        in_range,
    ),
]
"""A span of time, `1.500s` in JSON."""
