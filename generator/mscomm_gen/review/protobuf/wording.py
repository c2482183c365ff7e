"""Names and ranges of a schema in sentences."""

from __future__ import annotations

from typing import Final

from ..model import UNKNOWN_OTHERS
from ..words import listed

# A .proto file does not say who uses it.
OTHERS: Final = (UNKNOWN_OTHERS,)


def short(name: str) -> str:
    """A full name without the parts of its package, which are in lower case by custom."""
    parts = name.split(".")
    while len(parts) > 1 and parts[0].islower():
        parts.pop(0)
    return ".".join(parts)


def ranges(values: object) -> str:
    """`5, 7 to 9 and "note"`."""
    found: list[str] = []
    for each in values if isinstance(values, tuple) else ():
        if isinstance(each, tuple):
            start, end = each
            found.append(str(start) if start == end else f"{start} to {end}")
        else:
            found.append(f'"{each}"')
    return listed(found, most=8)
