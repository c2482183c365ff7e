"""Rules for times that ask what time it is, and for parts of protobuf's own messages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from .rules import Check, none_of, one_of, rule

Clock = Callable[[], datetime]


def _now() -> datetime:
    return datetime.now(UTC)


def before(clock: Clock) -> Check:
    """Not later than what a clock says."""
    return rule(
        lambda value: isinstance(value, datetime) and value <= clock(),
        "it has to be in the past",
    )


def after(clock: Clock) -> Check:
    """Not earlier than what a clock says."""
    return rule(
        lambda value: isinstance(value, datetime) and value >= clock(),
        "it has to be in the future",
    )


def near_now(reach: timedelta, clock: Clock = _now) -> Check:
    """So far from now at most, in either direction."""
    return rule(
        lambda value: isinstance(value, datetime) and abs(value - clock()) <= reach,
        f"it has to be within {reach} of now",
    )


before_now: Final = before(_now)
after_now: Final = after(_now)


def _type_url(value: object) -> object:
    found: object = getattr(value, "type_url", "")
    return found


def any_of_types(*urls: str) -> Check:
    """A google.protobuf.Any that holds one of these types."""
    known = one_of(*urls)
    return lambda value: known(_type_url(value))


def any_but_types(*urls: str) -> Check:
    """A google.protobuf.Any that holds none of these types."""
    known = none_of(*urls)
    return lambda value: known(_type_url(value))


def _paths(value: object) -> list[str]:
    found: object = getattr(value, "paths", None)
    return [str(path) for path in found] if isinstance(found, list) else []


def _under(path: str, roots: tuple[str, ...]) -> bool:
    return any(path == root or path.startswith(f"{root}.") for root in roots)


def masks(*paths: str) -> Check:
    """A google.protobuf.FieldMask of just these paths."""
    return rule(
        lambda value: _paths(value) == list(paths), f"it names {', '.join(paths)}"
    )


def within(*roots: str) -> Check:
    """A google.protobuf.FieldMask of nothing but these paths and what is below them."""
    return rule(
        lambda value: all(_under(path, roots) for path in _paths(value)),
        f"it names only paths in {', '.join(roots)}",
    )


def outside_of(*roots: str) -> Check:
    """A google.protobuf.FieldMask of none of these paths and of nothing below them."""
    return rule(
        lambda value: not any(_under(path, roots) for path in _paths(value)),
        f"it names no path in {', '.join(roots)}",
    )
