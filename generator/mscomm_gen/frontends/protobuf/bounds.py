"""What protovalidate compares a value with: constants, and bounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from decimal import Decimal
from typing import Final

from ...contract.types import (
    INTEGERS,
    Check,
    CheckValue,
    Lasting,
    Moment,
    Scalar,
    TypeRef,
)
from ...records import dataclass

_BOUNDS: Final = ("lt", "lte", "gt", "gte")


@dataclass(frozen=True, slots=True)
class About:
    """What rules are for. `kind` is the name that FieldRules has for its type, empty for messages; `numbers` are an
    enum's names by number.
    """

    kind: str
    reference: TypeRef
    numbers: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    item: About | None = None
    key: About | None = None


def bounds(said: dict[str, object], about: About) -> list[Check]:
    """Takes the bounds out of what is said."""
    has = {name: value_of(said.pop(name), about) for name in _BOUNDS if name in said}
    if not has:
        return []
    lower = next((name for name in ("gt", "gte") if name in has), None)
    upper = next((name for name in ("lt", "lte") if name in has), None)
    whole = isinstance(about.reference, Scalar) and about.reference.name in INTEGERS
    if (
        lower is not None
        and upper is not None
        and _order(has[upper]) < _order(has[lower])
    ):
        # Turned around they say where a value may not be.
        values = (has[upper], upper == "lte", has[lower], lower == "gte")
        return [Check("outside", values)]
    found: list[Check] = []
    for name, exclusive, inclusive, step in (
        (lower, "above", "at_least", 1),
        (upper, "below", "at_most", -1),
    ):
        if name is None:
            continue
        value = has[name]
        if name in ("gte", "lte"):
            found.append(Check(inclusive, (value,)))
        elif whole and isinstance(value, int):
            found.append(Check(inclusive, (value + step,)))
        else:
            found.append(Check(exclusive, (value,)))
    return found


def _order(value: CheckValue) -> Decimal | float:
    if isinstance(value, Lasting | Moment):
        return value.seconds
    assert isinstance(value, int | float)
    return value


def many(value: object) -> list[object]:
    """What a repeated field holds."""
    return list(value) if isinstance(value, Iterable) else []


def values_of(values: object, about: About) -> list[CheckValue]:
    """Values of an option as those of a contract."""
    found: list[CheckValue] = []
    for value in many(values):
        if about.kind == "enum":
            assert isinstance(value, int)
            # A number that has no name is its digits; one with a name may be given by these too.
            found += [*about.numbers.get(value, ()), str(value)]
        else:
            found.append(value_of(value, about))
    return found


def value_of(value: object, about: About) -> CheckValue:
    """A value of an option as one of a contract."""
    if about.kind == "duration":
        return lasting(value)
    if about.kind == "timestamp":
        return Moment(_seconds(value))
    return plain(value)


def plain(value: object) -> CheckValue:
    """A value that is the same in both."""
    assert isinstance(value, bool | int | float | str | bytes)
    return value


def lasting(value: object) -> Lasting:
    """A google.protobuf.Duration."""
    return Lasting(_seconds(value))


def _seconds(value: object) -> Decimal:
    seconds, nanos = getattr(value, "seconds", 0), getattr(value, "nanos", 0)
    return Decimal(seconds) + Decimal(nanos).scaleb(-9)
