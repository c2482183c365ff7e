"""Values of a contract in its own notation, for sentences."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import Enum
from typing import Final

from ..contract.types import (
    Constant,
    ListOf,
    MapOf,
    Named,
    Scalar,
    StreamOf,
)

_UNITS: Final = ((86400.0, "d"), (3600.0, "h"), (60.0, "m"), (1.0, "s"))


def duration(seconds: float) -> str:
    """`7d`, `90s`, `250ms`: the largest unit that gives a whole number."""
    for size, unit in _UNITS:
        if seconds >= size and (seconds / size).is_integer():
            return f"{seconds / size:g}{unit}"
    return f"{seconds:g}s" if seconds > 1 else f"{seconds * 1000:g}ms"


def share(value: float) -> str:
    """`99.9%`."""
    return f"{round(value * 100, 6):g}%"


def said(value: object) -> str:
    """A value as a contract writes it; `nothing` for None."""
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case Constant(value=""):
            return '""'
        case Constant(value=inner):
            return said(inner)
        case Enum():
            return str(value.value)
        case Scalar(name) | Named(name):
            return name
        case ListOf(item):
            return f"list<{said(item)}>"
        case MapOf(inner):
            return f"map<string, {said(inner)}>"
        case StreamOf(item):
            return f"stream<{said(item)}>"
        case float() | Decimal():
            return f"{value:g}" if isinstance(value, float) else str(value)
        case tuple():
            return listed([said(item) for item in value]) or "nothing"
        case _:
            return str(value)


def listed(names: Sequence[str], most: int = 4) -> str:
    """`a, b and c`; what goes beyond `most` is counted."""
    if len(names) > most:
        rest = len(names) - most + 1
        return f"{', '.join(names[: most - 1])} and {rest} more"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def changed(before: object, after: object) -> str:
    """`a, now b`."""
    return f"was {said(before)}, is {said(after)}"
