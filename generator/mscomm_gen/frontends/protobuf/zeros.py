"""Whether the zero of a field's type is within its rules: what is not may not be left out."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import replace

from ...contract.types import Check, CheckValue, Constraints, Field, Scalar
from .patterns import matches

Zero = bool | int | float | str | bytes | tuple[()]

# Rules that are kept by what is empty, or zero.
_KEPT = frozenset(
    {
        *("max_len", "max_bytes", "lacks", "finite", "unless_zero", "unique"),
        *("each", "keys", "values", "uri_ref", "header_value", "defined"),
    }
)


def with_zero(field: Field) -> Field:
    """The field, without the zero that it has by default where that is not within its rules: it has to be given."""
    if field.default is None:
        return field
    zero = b"" if field.type == Scalar("bytes") else field.default.value
    if takes_zero(field.constraints, field.checks, zero):
        return field
    return replace(field, default=None)


def takes_zero(constraints: Constraints, checks: tuple[Check, ...], zero: Zero) -> bool:
    """Whether zero, or what is empty, keeps all of them."""
    if isinstance(zero, Sized) and (constraints.min_length or 0) > len(zero):
        return False
    if isinstance(zero, int | float):
        least, most = constraints.minimum, constraints.maximum
        if (least is not None and least > 0) or (most is not None and most < 0):
            return False
    if constraints.pattern is not None and not matches(constraints.pattern, str(zero)):
        return False
    return all(_takes(check, zero) for check in checks)


def _takes(check: Check, zero: Zero) -> bool:
    values = check.values
    match check.name:
        case name if name in _KEPT:
            return True
        case "one_of":
            return zero in values
        case "none_of":
            return zero not in values
        case "min_len" | "min_bytes" | "exact_len" | "exact_bytes":
            return values[0] == 0
        case "prefix" | "suffix" | "contains":
            return not values[0]
        case "pattern":
            return matches(str(values[0]), "")
        case "above" | "at_least" | "below" | "at_most" | "outside":
            return _within(check.name, values)
        case _:
            # A format, or what must not be zero.
            return False


def _within(name: str, values: tuple[CheckValue, ...]) -> bool:
    first, *rest = values
    assert isinstance(first, bool | int | float)
    match name:
        case "above":
            return first < 0
        case "at_least":
            return first <= 0
        case "below":
            return first > 0
        case "at_most":
            return first >= 0
        case _:
            below_too, over, over_too = rest
            assert isinstance(over, bool | int | float)
            low = first > 0 or (bool(below_too) and first == 0)
            return low or over < 0 or (bool(over_too) and over == 0)
