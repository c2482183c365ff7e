# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""How single values travel in protobuf: one `Kind` for each scalar of a contract, and
the kinds made of others.

A kind gives two functions, compiled for the field they serve: from what a model holds
to what a message's constructor takes, and from what a message holds to what a model
validates. None says that the value goes through as it is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Protocol

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from .nano_datetime import NanoDatetime
from .nano_timedelta import NanoTimedelta, beyond
from .wire_form import WireError

Convert = Callable[[object], object]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# The first and the last day that a timestamp can lie in: google/protobuf/timestamp.proto.
_FIRST_DAY, _LAST_DAY = -719162, 2932896
# Seconds: google/protobuf/duration.proto.
_LONGEST = 315_576_000_000
# The largest finite value of a protobuf float (IEEE 754 binary32).
_FLOAT_MAX = (2 - 2**-23) * 2.0**127


class Kind(Protocol):
    """How one sort of value travels. `field` is where it goes."""

    def encoder(self, field: FieldDescriptor) -> Convert | None:
        """From the model's value to what the message's constructor takes."""
        ...

    def decoder(self, field: FieldDescriptor) -> Convert | None:
        """From the message's value to what the model validates."""
        ...


@dataclass(frozen=True, slots=True)
class Simple:
    """A kind that is the same wherever it stands."""

    encode: Convert | None = None
    decode: Convert | None = None

    def encoder(self, field: FieldDescriptor) -> Convert | None:
        """See `Kind`."""
        return self.encode

    def decoder(self, field: FieldDescriptor) -> Convert | None:
        """See `Kind`."""
        return self.decode


def _float_to_wire(value: object) -> float:
    if not isinstance(value, float | int):
        raise WireError("a number is needed")
    if abs(value) > _FLOAT_MAX and not math.isinf(value):
        raise WireError("the number is too large for a float")
    return value


def _decimal_to_wire(value: object) -> str:
    if not isinstance(value, Decimal):
        raise WireError("a decimal is needed")
    return str(value)


def _decimal_from_wire(value: object) -> Decimal:
    try:
        return Decimal(str(value))
    except ArithmeticError:
        raise WireError("the text is not a decimal") from None


def _date_to_wire(value: object) -> str:
    if not isinstance(value, date):
        raise WireError("a date is needed")
    return value.isoformat()


def _date_from_wire(value: object) -> date:
    return date.fromisoformat(str(value))


def _timestamp_to_wire(value: object) -> dict[str, int]:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise WireError("a timestamp with a time zone is needed")
    since = value - _EPOCH
    days = since.days
    # With an offset from UTC a datetime reaches further than a timestamp.
    if not _FIRST_DAY <= days <= _LAST_DAY:
        raise WireError("a timestamp lies in the years 1 to 9999, in UTC")
    nanos = since.microseconds * 1000
    if type(since) is not timedelta:
        nanos += beyond(since)
    return {"seconds": days * 86400 + since.seconds, "nanos": nanos}


def _timestamp_from_wire(message: object) -> datetime:
    micros, nanos = divmod(getattr(message, "nanos", 0), 1000)
    moment = _EPOCH + timedelta(0, getattr(message, "seconds", 0), micros)
    return NanoDatetime.of(moment, nanos) if nanos else moment


def _duration_to_wire(value: object) -> dict[str, int]:
    if not isinstance(value, timedelta):
        raise WireError("a duration is needed")
    # Both parts carry the sign: google/protobuf/duration.proto.
    sign = -1 if value.days < 0 else 1
    value = abs(value)
    seconds = value.days * 86400 + value.seconds
    nanos = value.microseconds * 1000
    if type(value) is not timedelta:
        nanos += beyond(value)
    if seconds >= _LONGEST and (seconds > _LONGEST or nanos):
        raise WireError("a duration is at most 315576000000s long")
    return {"seconds": sign * seconds, "nanos": sign * nanos}


def _elapsed(message: object) -> timedelta:
    # Of a negative length both are, so what is left of a microsecond counts upwards.
    micros, nanos = divmod(getattr(message, "nanos", 0), 1000)
    span = timedelta(0, getattr(message, "seconds", 0), micros)
    return NanoTimedelta.of(span, nanos) if nanos else span


PLAIN = Simple()
"""bool, int32, int64, double, string, bytes."""
FLOAT = Simple(_float_to_wire)
# str() of a UUID is its one canonical form; the model reads it.
UUID = Simple(str)
DECIMAL = Simple(_decimal_to_wire, _decimal_from_wire)
DATE = Simple(_date_to_wire, _date_from_wire)
TIMESTAMP = Simple(_timestamp_to_wire, _timestamp_from_wire)
DURATION = Simple(_duration_to_wire, _elapsed)


class EnumNumbers:
    """The numbers of an open enum: `numbers` by the text that JSON has.

    A number that is not listed is carried as its decimal text, so it is passed on
    unchanged; a text that is neither has no number and raises WireError. Of several
    texts for one number, the first is written.
    """

    __slots__ = ("_numbers", "_texts")

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = dict(numbers)
        self._texts: dict[int, str] = {}
        for text, number in numbers.items():
            self._texts.setdefault(number, text)

    def encode(self, value: object) -> int:
        """From a member, or the text of one, to its number."""
        text = str(getattr(value, "value", value))
        number = self._numbers.get(text)
        if number is not None:
            return number
        try:
            number = int(text)
        except ValueError:
            number = None
        # "07" or "+7" would come back as another text.
        if number is None or str(number) != text:
            raise WireError("the enum's value has no protobuf number")
        return number

    def decode(self, value: object) -> str:
        """From a number to its text."""
        if not isinstance(value, int):
            raise WireError("a number is needed")
        text = self._texts.get(value)
        return str(value) if text is None else text


class EnumKind:
    """An enum whose 0 says that nothing was set."""

    __slots__ = ("_known",)

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._known = EnumNumbers(numbers)

    def encoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        return self._known.encode

    def decoder(self, field: FieldDescriptor) -> Convert:
        """See `Kind`."""
        return self._known.decode


def message_of(field: FieldDescriptor) -> Descriptor:
    """The message that a field holds."""
    held = field.message_type
    if held is None:
        raise TypeError(f"{field.full_name} holds no message")
    return held
