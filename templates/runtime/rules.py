"""Rules for values, as models of messages out of .proto files have them (protovalidate).

Each function gives a check: it raises ValueError for a value that breaks the rule. What the
text says of a value is what is asked of it, never what it is.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from math import isfinite, isnan
from typing import Final, TypeVar

from pydantic import BaseModel, field_validator, model_validator

from .model_types import OpenEnum, is_known

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)

Check = Callable[[object], None]


Limit = float | timedelta | datetime
"""A number, or a time."""


def checked(attribute: str, *checks: Check) -> object:
    """Looks a field over; one that is absent keeps every rule."""

    def check(value: T) -> T:
        if value is not None:
            for each in checks:
                each(value)
        return value

    return field_validator(attribute)(staticmethod(check))


def one_set(*attributes: str) -> object:
    """Refuses a message unless just one of these fields is set."""
    return _set(attributes, needed=True)


def at_most_one_set(*attributes: str) -> object:
    """Refuses a message in which several of these fields are set."""
    return _set(attributes, needed=False)


def _set(attributes: tuple[str, ...], *, needed: bool) -> object:
    def check(model: M) -> M:
        fields = type(model).model_fields
        # What is absent has its default: None, or the zero of a field that has no presence.
        held = [
            name
            for name in attributes
            if getattr(model, name)
            != fields[name].get_default(call_default_factory=True)
        ]
        if len(held) > 1:
            raise ValueError(f"at most one of {', '.join(held)} can be set")
        if needed and not held:
            raise ValueError(f"one of {', '.join(attributes)} has to be set")
        return model

    return model_validator(mode="after")(check)


def rule(keeps: Callable[[object], bool], asked: str) -> Check:
    """A check that raises ValueError with what is `asked` for a value that does not keep it."""

    def check(value: object) -> None:
        if not keeps(value):
            raise ValueError(asked)

    return check


def unless_zero(*checks: Check) -> Check:
    """Makes checks, but of a value that is zero, or empty."""
    return _where(bool, checks)


def unless(kept: Check, *checks: Check) -> Check:
    """Makes checks, but of a value that keeps a rule of its own."""

    def breaks(value: object) -> bool:
        try:
            kept(value)
        except ValueError:
            return True
        return False

    return _where(breaks, checks)


def _where(holds: Callable[[object], bool], checks: tuple[Check, ...]) -> Check:
    def check(value: object) -> None:
        if holds(value):
            for each in checks:
                each(value)

    return check


nonzero: Final = rule(bool, "it has to be given")
finite: Final = rule(
    lambda value: isinstance(value, float | int) and isfinite(value),
    "it has to be finite",
)
defined: Final = rule(
    lambda value: isinstance(value, OpenEnum) and is_known(value),
    "it has to be one of the values that are defined",
)


def one_of(*values: object) -> Check:
    """One of these values."""
    return rule(lambda value: value in values, f"it has to be {_listed(values)}")


def none_of(*values: object) -> Check:
    """None of these values."""
    return rule(lambda value: value not in values, f"it cannot be {_listed(values)}")


def _listed(values: tuple[object, ...]) -> str:
    return " or ".join(str(value) for value in values)


def _less(one: object, other: object) -> bool:
    """Whether one comes before the other; what is no number comes before nothing."""
    if isinstance(one, timedelta) and isinstance(other, timedelta):
        return one < other
    if isinstance(one, datetime) and isinstance(other, datetime):
        return one < other
    if isinstance(one, float | int) and isinstance(other, float | int):
        return one < other
    return False


def above(limit: Limit) -> Check:
    """More than a limit."""
    return rule(lambda value: _less(limit, value), f"it has to be more than {limit}")


def at_least(limit: Limit) -> Check:
    """A limit, or more."""
    return rule(
        lambda value: value == limit or _less(limit, value),
        f"it has to be at least {limit}",
    )


def below(limit: Limit) -> Check:
    """Less than a limit."""
    return rule(lambda value: _less(value, limit), f"it has to be less than {limit}")


def at_most(limit: Limit) -> Check:
    """A limit, or less."""
    return rule(
        lambda value: value == limit or _less(value, limit),
        f"it has to be at most {limit}",
    )


def outside(low: Limit, low_too: bool, high: Limit, high_too: bool) -> Check:
    """Below `low` or above `high`; the limits themselves where it says so."""

    def keeps(value: object) -> bool:
        if value in (low, high):
            return low_too if value == low else high_too
        return _less(value, low) or _less(high, value)

    return rule(keeps, f"it has to lie outside of {low} to {high}")


def each(*checks: Check) -> Check:
    """Looks over every item of a list."""

    def check(value: object) -> None:
        if isinstance(value, list):
            for item in value:
                for one in checks:
                    one(item)

    return check


def keys(*checks: Check) -> Check:
    """Looks over every key of a map."""

    def check(value: object) -> None:
        if isinstance(value, dict):
            each(*checks)(list(value))

    return check


def values(*checks: Check) -> Check:
    """Looks over every value of a map."""

    def check(value: object) -> None:
        if isinstance(value, dict):
            each(*checks)(list(value.values()))

    return check


def _is_unique(value: object) -> bool:
    items = value if isinstance(value, list) else []
    # A number that is none is like no other.
    told = [each for each in items if not (isinstance(each, float) and isnan(each))]
    return len(set(told)) == len(told)


unique: Final = rule(_is_unique, "no item can stand there twice")
