# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Lengths of time that keep nanoseconds, for which timedelta has no place.

A value that is read becomes one of these only where it has such digits; every other is
a plain timedelta, and both may be sent. Comparisons, sums, differences and texts count
the nanoseconds. What Python works out itself does not: `datetime + NanoTimedelta` and
products and quotients leave them out.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Self, SupportsIndex


class NanoTimedelta(timedelta):
    """A timedelta with nanoseconds: `nanoseconds`, 0 to 999, beside `microseconds`.

    Like all its parts but `days` they are never negative: a nanosecond less than nothing
    is -1 days, 86399 seconds, 999999 microseconds and 999 nanoseconds.
    """

    __slots__ = ("_nanoseconds",)

    _nanoseconds: int

    def __new__(
        cls,
        days: float = 0,
        seconds: float = 0,
        microseconds: float = 0,
        milliseconds: float = 0,
        minutes: float = 0,
        hours: float = 0,
        weeks: float = 0,
        *,
        nanoseconds: int = 0,
    ) -> Self:
        """As timedelta; any number of nanoseconds is added."""
        more, rest = divmod(nanoseconds, 1000)
        made = super().__new__(
            cls,
            days,
            seconds,
            microseconds + more,
            milliseconds,
            minutes,
            hours,
            weeks,
        )
        made._nanoseconds = rest
        return made

    @classmethod
    def of(cls, span: timedelta, nanoseconds: int) -> Self:
        """A timedelta, whose own nanoseconds do not count, and some nanoseconds."""
        return cls(
            span.days,
            span.seconds,
            span.microseconds,
            nanoseconds=nanoseconds,
        )

    @property
    def nanoseconds(self) -> int:
        """0 to 999: what lies beyond `microseconds`."""
        return self._nanoseconds

    def plain(self) -> timedelta:
        """The timedelta without the nanoseconds."""
        return timedelta(self.days, self.seconds, self.microseconds)

    def total_seconds(self) -> float:
        """As timedelta, nanoseconds included as far as a float holds them."""
        return super().total_seconds() + self._nanoseconds / 1e9

    def __str__(self) -> str:
        if not self._nanoseconds:
            return super().__str__()
        text = str(self.plain())
        return (
            f"{text if self.microseconds else f'{text}.000000'}{self._nanoseconds:03}"
        )

    def __repr__(self) -> str:
        parts = super().__repr__()[:-1].removesuffix("(0")
        gap = ", " if "=" in parts else "" if parts.endswith("(") else "("
        return f"{parts}{gap}nanoseconds={self._nanoseconds})"

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> tuple[object, ...]:
        return type(self).of, (self.plain(), self._nanoseconds)

    def __bool__(self) -> bool:
        return super().__bool__() or bool(self._nanoseconds)

    def __hash__(self) -> int:
        base = super().__hash__()
        return hash((base, self._nanoseconds)) if self._nanoseconds else base

    def __eq__(self, other: object, /) -> bool:
        if not isinstance(other, timedelta):
            return NotImplemented
        return super().__eq__(other) and self._nanoseconds == beyond(other)

    def __ne__(self, other: object, /) -> bool:
        return not self == other

    def __lt__(self, other: timedelta, /) -> bool:
        if super().__eq__(other) is True:
            return self._nanoseconds < beyond(other)
        return super().__lt__(other)

    def __le__(self, other: timedelta, /) -> bool:
        if super().__eq__(other) is True:
            return self._nanoseconds <= beyond(other)
        return super().__le__(other)

    def __gt__(self, other: timedelta, /) -> bool:
        if super().__eq__(other) is True:
            return self._nanoseconds > beyond(other)
        return super().__gt__(other)

    def __ge__(self, other: timedelta, /) -> bool:
        if super().__eq__(other) is True:
            return self._nanoseconds >= beyond(other)
        return super().__ge__(other)

    def __add__(self, other: timedelta, /) -> Self:
        if not isinstance(other, timedelta):
            return NotImplemented
        return self.of(
            plain_span(self) + plain_span(other), self._nanoseconds + beyond(other)
        )

    __radd__ = __add__

    def __sub__(self, other: timedelta, /) -> Self:
        if not isinstance(other, timedelta):
            return NotImplemented
        return self.of(
            plain_span(self) - plain_span(other), self._nanoseconds - beyond(other)
        )

    def __rsub__(self, other: timedelta, /) -> Self:
        return self.of(other - self.plain(), -self._nanoseconds)

    def __neg__(self) -> Self:
        return self.of(-self.plain(), -self._nanoseconds)

    def __pos__(self) -> Self:
        return self

    def __abs__(self) -> Self:
        return -self if self.days < 0 else self


def beyond(span: timedelta) -> int:
    """The nanoseconds of a length of time, 0 to 999; a plain one has none."""
    return span.nanoseconds if isinstance(span, NanoTimedelta) else 0


def plain_span(span: timedelta) -> timedelta:
    """A length of time without its nanoseconds."""
    return span.plain() if isinstance(span, NanoTimedelta) else span


def with_nanoseconds(span: timedelta, nanoseconds: int) -> timedelta:
    """A length of time and some more nanoseconds: a plain one where none are left."""
    more, rest = divmod(nanoseconds, 1000)
    span += timedelta(microseconds=more)
    return NanoTimedelta.of(span, rest) if rest else span
