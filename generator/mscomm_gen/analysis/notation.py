"""Values in the words of a contract: what people read, and could write back."""

from __future__ import annotations

import math

_UNITS = ((86400.0, "d"), (3600.0, "h"), (60.0, "m"), (1.0, "s"))


def about(seconds: float) -> str:
    """A measured or computed duration with three digits: `1.52s`, `84.3ms`, `6.2h`."""
    if math.isinf(seconds):
        return "for ever"
    for length, unit in _UNITS:
        if seconds >= length * (1.0 if length == 1.0 else 2.0):
            return f"{_digits(seconds / length)}{unit}"
    return f"{_digits(seconds * 1000)}ms"


def share(value: float) -> str:
    """A share with two digits of what is missing, so that it shows as many nines as it has: `99.95%`, `5%`."""
    percent, missing = value * 100, 100 - value * 100
    if percent < 1 or missing <= 1e-9:
        return f"{percent:.3g}%"
    digits = max(0, 1 - math.floor(math.log10(missing)))
    return f"{round(percent, digits):.12g}%"


def rate(value: float) -> str:
    """Calls or messages a second."""
    return f"{_digits(value)}/s"


def size(count: int) -> str:
    """Bytes in the largest unit that they fill."""
    for length, unit in ((1024**3, "GiB"), (1024**2, "MiB"), (1024, "KiB")):
        if count >= length:
            return f"{_digits(count / length)}{unit}"
    return f"{count}B"


def _digits(value: float) -> str:
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{float(f'{value:.3g}'):g}"
