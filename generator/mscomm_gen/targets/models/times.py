"""Moments and lengths of time in the code of models: plain ones, and those that keep nanoseconds."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final

from ...emit import literals
from ...emit.calls import Call, Value
from ...emit.imports import Symbol

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_DATETIME: Final = Symbol("datetime", "datetime")
_TIMEDELTA: Final = Symbol("datetime", "timedelta")
_NANO_DATETIME: Final = Symbol("_runtime.nano_datetime", "NanoDatetime", inside=True)
_NANO_TIMEDELTA: Final = Symbol("_runtime.nano_timedelta", "NanoTimedelta", inside=True)


def span(seconds: Decimal) -> Call:
    """A length of time."""
    whole = int(seconds)
    sign = -1 if seconds < 0 else 1
    micros, nanos = divmod(int(abs(seconds - whole).scaleb(9)), 1000)
    parts: list[tuple[str, Value]] = [("seconds", str(whole))]
    if micros:
        parts.append(("microseconds", str(sign * micros)))
    if nanos:
        parts.append(("nanoseconds", str(sign * nanos)))
    return Call(_NANO_TIMEDELTA if nanos else _TIMEDELTA, tuple(parts))


def moment(seconds: Decimal) -> Call:
    """A moment, so many seconds after the beginning of 1970."""
    micros, nanos = divmod(int(seconds.scaleb(9)), 1000)
    at = _EPOCH + timedelta(microseconds=micros)
    parts = [at.year, at.month, at.day, at.hour, at.minute, at.second, at.microsecond]
    while len(parts) > 3 and not parts[-1]:
        parts.pop()
    named: list[tuple[str, Value]] = [("tzinfo", Symbol("datetime", "UTC"))]
    if nanos:
        named.append(("nanosecond", str(nanos)))
    kind = _NANO_DATETIME if nanos else _DATETIME
    return Call(kind, (*map(str, parts), *named))


def default_timestamp(text: str) -> tuple[Symbol, str]:
    """What makes a default that a contract says, and its arguments."""
    # datetime reads nine digits as well, and drops what it has no place for.
    digits = text.replace(",", ".").partition(".")[2]
    fine = re.match("[0-9]*", digits)
    exact = fine is not None and fine[0][6:9].strip("0") != ""
    kind = _NANO_DATETIME if exact else _DATETIME
    return kind, f".fromisoformat({literals.string(text)})"


def default_duration(text: str) -> tuple[Symbol, str]:
    """The same for a duration, which contracts keep as JSON has it: `1.5s`."""
    said = text.removesuffix("s")
    whole, _, digits = said.partition(".")
    if not digits[6:].strip("0"):
        return _TIMEDELTA, f"(seconds={literals.number(float(said))})"
    sign = "-" if whole.startswith("-") else ""
    nanos = f"nanoseconds={sign}{int(f'{digits:0<9}')}"
    return _NANO_TIMEDELTA, f"({f'seconds={whole}, ' if int(whole) else ''}{nanos})"
