"""Which rules for values follow from others, so that one that is looser than before is not taken for a new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ..contract.types import Check, Constraints

_OF_ITEMS: Final = ("each", "keys", "values")
# Limits that constraints hold, and the rule that says the same.
_LIMITS: Final = (
    ("minimum", "at_least"),
    ("maximum", "at_most"),
    ("min_length", "min_len"),
    ("max_length", "max_len"),
    ("pattern", "pattern"),
)


def without(asked: Sequence[Check], known: Sequence[Check]) -> list[Check]:
    """The rules that refuse something which none of the known ones refuses."""
    return [each for each in asked if not any(_follows(each, one) for one in known)]


def as_checks(constraints: Constraints) -> Iterator[Check]:
    """What constraints say, as rules."""
    for name, rule in _LIMITS:
        limit = getattr(constraints, name)
        if limit is not None:
            yield Check(rule, (limit,))


def _follows(asked: Check, known: Check) -> bool:
    """Whether every value that the known rule lets pass passes the other too."""
    if asked == known:
        return True
    if asked.name == "unless_zero":
        inner = known.inner if known.name == "unless_zero" else (known,)
        return not without(asked.inner, inner)
    if asked.name != known.name:
        return False
    if asked.name in _OF_ITEMS:
        return not without(asked.inner, known.inner)
    if asked.name == "one_of":
        return set(known.values) <= set(asked.values)
    return asked.name == "none_of" and set(asked.values) <= set(known.values)
