"""A fact's things as what they are."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def the(kind: type[T], thing: object) -> T:
    """`thing`, which is a `kind`. Raises TypeError where a rule claims facts of another kind."""
    if not isinstance(thing, kind):
        raise TypeError(f"{thing!r} is no {kind.__name__}")
    return thing
