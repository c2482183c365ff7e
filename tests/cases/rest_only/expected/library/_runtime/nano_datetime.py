# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Moments that keep nanoseconds, for which datetime has no place.

A value that is read becomes one of these only where it has such digits; every other is
a plain datetime, and both may be sent. Comparisons, sums, differences and texts count
the nanoseconds; `strftime` and `timestamp()` leave them out.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from types import EllipsisType
from typing import TYPE_CHECKING, Final, Self, SupportsIndex

from .nano_timedelta import beyond, plain_span, with_nanoseconds

# A date, a time, six digits of a second; those beyond; what follows.
_FINE: Final = re.compile(r"([0-9-]{8,10}.[0-9:]{6,8}[.,][0-9]{6})([0-9]+)(Z|[+-].*|)")


class NanoDatetime(datetime):
    """A datetime with nanoseconds: `nanosecond`, 0 to 999, beside `microsecond`."""

    __slots__ = ("_nanosecond",)

    _nanosecond: int

    def __new__(
        cls,
        year: SupportsIndex,
        month: SupportsIndex,
        day: SupportsIndex,
        hour: SupportsIndex = 0,
        minute: SupportsIndex = 0,
        second: SupportsIndex = 0,
        microsecond: SupportsIndex = 0,
        tzinfo: tzinfo | None = None,
        *,
        fold: int = 0,
        nanosecond: int = 0,
    ) -> Self:
        """As datetime; raises ValueError for a nanosecond out of 0 to 999."""
        made = super().__new__(
            cls,
            year,
            month,
            day,
            hour,
            minute,
            second,
            microsecond,
            tzinfo,
            fold=fold,
        )
        if not 0 <= nanosecond <= 999:
            raise ValueError("nanosecond must be in 0..999")
        made._nanosecond = nanosecond
        return made

    @classmethod
    def of(cls, moment: datetime, nanosecond: int) -> Self:
        """A datetime with these nanoseconds, 0 to 999, in place of those that it has."""
        return cls(
            moment.year,
            moment.month,
            moment.day,
            moment.hour,
            moment.minute,
            moment.second,
            moment.microsecond,
            moment.tzinfo,
            fold=moment.fold,
            nanosecond=nanosecond,
        )

    @classmethod
    def fromisoformat(cls, date_string: str, /) -> Self:
        """As datetime, with up to nine digits of a second; more are dropped."""
        found = _FINE.fullmatch(date_string)
        if found is None:
            return cls.of(datetime.fromisoformat(date_string), 0)
        moment = datetime.fromisoformat(found[1] + found[3])
        return cls.of(moment, int(f"{found[2]:0<3}"[:3]))

    @property
    def nanosecond(self) -> int:
        """0 to 999: what lies beyond the microsecond."""
        return self._nanosecond

    def plain(self) -> datetime:
        """The datetime without the nanoseconds."""
        return datetime(
            self.year,
            self.month,
            self.day,
            self.hour,
            self.minute,
            self.second,
            self.microsecond,
            self.tzinfo,
            fold=self.fold,
        )

    def replace(
        self,
        year: SupportsIndex | None = None,
        month: SupportsIndex | None = None,
        day: SupportsIndex | None = None,
        hour: SupportsIndex | None = None,
        minute: SupportsIndex | None = None,
        second: SupportsIndex | None = None,
        microsecond: SupportsIndex | None = None,
        tzinfo: tzinfo | EllipsisType | None = ...,
        *,
        fold: int | None = None,
        nanosecond: int | None = None,
    ) -> Self:
        """As datetime; the nanosecond stays unless it is given."""
        return type(self)(
            self.year if year is None else year,
            self.month if month is None else month,
            self.day if day is None else day,
            self.hour if hour is None else hour,
            self.minute if minute is None else minute,
            self.second if second is None else second,
            self.microsecond if microsecond is None else microsecond,
            self.tzinfo if isinstance(tzinfo, EllipsisType) else tzinfo,
            fold=self.fold if fold is None else fold,
            nanosecond=self._nanosecond if nanosecond is None else nanosecond,
        )

    __replace__ = replace

    def astimezone(self, tz: tzinfo | None = None) -> Self:
        """As datetime, nanoseconds included."""
        return self.of(self.plain().astimezone(tz), self._nanosecond)

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        """As datetime, with nine digits where there are nanoseconds, or `timespec` is
        "nanoseconds".
        """
        exact = timespec == "auto" and self._nanosecond
        if not exact and timespec != "nanoseconds":
            return super().isoformat(sep, timespec)
        text = super().isoformat(sep, "microseconds")
        # 0001-01-01T00:00:00.000000 has 26 characters; an offset may follow.
        return f"{text[:26]}{self._nanosecond:03}{text[26:]}"

    def __repr__(self) -> str:
        return f"{super().__repr__()[:-1]}, nanosecond={self._nanosecond})"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> tuple[object, ...]:
        return type(self).of, (self.plain(), self._nanosecond)

    def __hash__(self) -> int:
        # Equal to a plain datetime where there are none, so the hash is its too.
        base = super().__hash__()
        return hash((base, self._nanosecond)) if self._nanosecond else base

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, datetime):
            # A date would compare the days.
            return False if isinstance(other, date) else NotImplemented
        return super().__eq__(other) and self._nanosecond == _beyond(other)

    def __ne__(self, other: object, /) -> bool:
        return not self == other

    def __lt__(self, other: date, /) -> bool:
        if not isinstance(other, datetime):
            _refuse_date(other)
            return NotImplemented
        if super().__eq__(other):
            return self._nanosecond < _beyond(other)
        return super().__lt__(other)

    def __gt__(self, other: date, /) -> bool:
        if not isinstance(other, datetime):
            _refuse_date(other)
            return NotImplemented
        if super().__eq__(other):
            return self._nanosecond > _beyond(other)
        return super().__gt__(other)

    def __le__(self, other: date, /) -> bool:
        if not isinstance(other, datetime):
            _refuse_date(other)
            return NotImplemented
        if super().__eq__(other):
            return self._nanosecond <= _beyond(other)
        return super().__le__(other)

    def __ge__(self, other: date, /) -> bool:
        if not isinstance(other, datetime):
            _refuse_date(other)
            return NotImplemented
        if super().__eq__(other):
            return self._nanosecond >= _beyond(other)
        return super().__ge__(other)

    def __add__(self, other: timedelta, /) -> Self:
        if not isinstance(other, timedelta):
            return NotImplemented
        more, rest = divmod(self._nanosecond + beyond(other), 1000)
        moved = self.plain() + plain_span(other) + timedelta(microseconds=more)
        return self.of(moved, rest)

    __radd__ = __add__

    def _minus(self, other: object) -> object:
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        span = self.plain() - (
            other.plain() if isinstance(other, NanoDatetime) else other
        )
        return with_nanoseconds(span, self._nanosecond - _beyond(other))

    if not TYPE_CHECKING:
        # The stubs of datetime let nobody write its overloads once more.
        __sub__ = _minus

    def __rsub__(self, other: datetime, /) -> timedelta:
        return with_nanoseconds(other - self.plain(), -self._nanosecond)


def _beyond(moment: datetime) -> int:
    return moment.nanosecond if isinstance(moment, NanoDatetime) else 0


def _refuse_date(other: object) -> None:
    # It would compare the days.
    if isinstance(other, date):
        raise TypeError("can't compare NanoDatetime to datetime.date")
