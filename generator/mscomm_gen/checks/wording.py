"""Values in the words of a contract, for messages."""

from __future__ import annotations

_UNITS = ((86400.0, "d"), (3600.0, "h"), (60.0, "m"), (1.0, "s"))


def duration(seconds: float) -> str:
    """A duration in the largest unit that divides it: `7d`, `90s`, `800ms`."""
    for length, unit in _UNITS:
        if seconds >= length and (seconds / length).is_integer():
            return f"{int(seconds / length)}{unit}"
    return f"{round(seconds * 1000, 3):g}ms"
