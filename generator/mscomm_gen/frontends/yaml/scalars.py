"""The small notations of the contract language: text in, a number or a name out.

Each function raises `Refused` with the reason and a hint. Numbers are bounded, so no text is slow to read.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final


class Refused(ValueError):
    """The text is not what it should be. `hint` is the way out."""

    def __init__(self, reason: str, hint: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


_NUMBER: Final = r"([0-9]{1,15}(?:\.[0-9]{1,12})?)"
_DURATION: Final = re.compile(_NUMBER + r"\s*(ms|s|m|h|d)")
_SEVERAL_UNITS: Final = re.compile(r"(?:[0-9]{1,9}(?:ms|s|m|h|d)){2,5}")
_RATE: Final = re.compile(_NUMBER + r"\s*/\s*(s|min|h)")
_SIZE: Final = re.compile(_NUMBER + r"\s*(B|KiB|MiB|GiB|KB|MB|GB)")
_SHARE: Final = re.compile(_NUMBER + r"\s*%")
_BARE: Final = re.compile(_NUMBER)
_CALLS: Final = re.compile(r"([0-9]{1,9})\s+calls")
_INTEGER: Final = re.compile(r"[+-]?[0-9]{1,19}")
_MORE_DIGITS: Final = re.compile(r"[+-]?[0-9]{20,}")
_DECIMAL: Final = re.compile(
    r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,2})?"
)
_LENGTH: Final = re.compile(r"([0-9]{1,9})|([0-9]{1,9})?\.\.([0-9]{1,9})?")
_IDENTIFIER: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_TYPE_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ZONE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*")
_CONTRACT_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*")

_SECONDS: Final = {
    "ms": Decimal("0.001"),
    "s": Decimal(1),
    "m": Decimal(60),
    "h": Decimal(3600),
    "d": Decimal(86400),
}
_PER_SECOND: Final = {"s": Decimal(1), "min": Decimal(60), "h": Decimal(3600)}
_BYTES: Final = {
    "B": 1,
    "KiB": 1024,
    "MiB": 1024**2,
    "GiB": 1024**3,
    "KB": 1000,
    "MB": 1000**2,
    "GB": 1000**3,
}


def duration(text: str) -> float:
    """`800ms`, `2s`, `5m`, `1h`, `7d` in seconds; above zero."""
    found = _DURATION.fullmatch(text)
    if found is None:
        if _BARE.fullmatch(text):
            raise Refused("a duration needs its unit", f"write `{text}ms` or `{text}s`")
        if _SEVERAL_UNITS.fullmatch(text):
            raise Refused(
                "a duration has one unit",
                "write it in the smallest one: `90m` for `1h30m`",
            )
        raise Refused(
            "this is not a duration", "write it like `800ms`; units: ms, s, m, h, d"
        )
    seconds = float(Decimal(found[1]) * _SECONDS[found[2]])
    if seconds == 0:
        raise Refused("a duration is above zero", "leave the key out for the default")
    return seconds


def rate(text: str) -> float:
    """`40/s`, `600/min`, `10/h` in calls a second; above zero."""
    found = _RATE.fullmatch(text)
    if found is None:
        if _BARE.fullmatch(text):
            raise Refused("a rate says per what", f"write `{text}/s`; also /min, /h")
        raise Refused("this is not a rate", "write it like `40/s`; also /min, /h")
    value = float(Decimal(found[1]) / _PER_SECOND[found[2]])
    if value == 0:
        raise Refused("a rate is above zero", "leave the key out if it is not known")
    return value


def size(text: str) -> int:
    """`64KiB`, `1MiB`, `512B` in bytes."""
    found = _SIZE.fullmatch(text)
    if found is None:
        if _BARE.fullmatch(text):
            raise Refused("a size needs its unit", f"write `{text}B` or `{text}KiB`")
        raise Refused(
            "this is not a size",
            "write it like `64KiB`; units: B, KiB, MiB, GiB, KB, MB, GB",
        )
    return int(Decimal(found[1]) * _BYTES[found[2]])


def share(text: str) -> float:
    """`99.9%` as 0.999."""
    found = _SHARE.fullmatch(text)
    if found is None:
        if _BARE.fullmatch(text):
            number = Decimal(text)
            meant = number * 100 if number <= 1 else number
            raise Refused(
                "a share is written in per cent", f"write `{meant.normalize():f}%`"
            )
        raise Refused("this is not a share", "write it like `99.9%`")
    value = Decimal(found[1]) / 100
    if value > 1:
        raise Refused("a share is at most 100%", "write it like `99.9%`")
    return float(value)


def calls(text: str) -> int | None:
    """The number in `100 calls`; None if the text is not of that form."""
    found = _CALLS.fullmatch(text)
    if found is None:
        return None
    if int(found[1]) == 0:
        raise Refused("a window holds at least one call", "write it like `100 calls`")
    return int(found[1])


def integer(text: str) -> int:
    """A whole number."""
    if _MORE_DIGITS.fullmatch(text):
        raise Refused("this number is out of range", "write fewer digits")
    if _INTEGER.fullmatch(text) is None:
        raise Refused("this is not a whole number", "write digits only, such as `3`")
    return int(text)


def count(text: str) -> int:
    """A whole number from 1."""
    value = integer(text)
    if not 1 <= value <= 1_000_000_000:
        raise Refused(
            "this number is out of range", "write a whole number from 1 to 1000000000"
        )
    return value


def decimal(text: str) -> Decimal:
    """A number, exactly as written."""
    if _DECIMAL.fullmatch(text) is None:
        raise Refused("this is not a number", "write it like `12` or `0.5`")
    return Decimal(text)


def factor(text: str) -> float:
    """A number from 1."""
    value = decimal(text)
    if not 1 <= value <= 1000:
        raise Refused(
            "this number is out of range", "write a number from 1 to 1000, such as `2`"
        )
    return float(value)


def boolean(text: str) -> bool:
    """`true` or `false`."""
    if text in ("true", "false"):
        return text == "true"
    meant = {
        "yes": "true",
        "on": "true",
        "1": "true",
        "no": "false",
        "off": "false",
        "0": "false",
    }
    word = meant.get(text.lower(), text.lower())
    hint = f"write `{word}`" if word in ("true", "false") else "write `true` or `false`"
    raise Refused("this is not true or false", hint)


def length(text: str) -> tuple[int | None, int | None]:
    """`1..64`, `..64`, `1..` or `3`: the least and the greatest length."""
    found = _LENGTH.fullmatch(text)
    if found is None or text == "..":
        raise Refused(
            "this is not a length", "write it like `1..64`, `..64`, `1..` or `3`"
        )
    if found[1]:
        return int(found[1]), int(found[1])
    least = int(found[2]) if found[2] else None
    most = int(found[3]) if found[3] else None
    if least is not None and most is not None and least > most:
        raise Refused("the range is empty", f"write `{most}..{least}`")
    return least, most


def text(value: str) -> str:
    """Any text."""
    return value


def word(value: str) -> str:
    """Text without white space, such as a version or the name of a queue."""
    if not value:
        raise Refused("it is empty", "write the name, or leave the key out")
    if not visible(value):
        raise Refused(
            "white space and control characters are not allowed here", "take them out"
        )
    return value


def time_zone(value: str) -> str:
    """The name of a time zone, as the tz database has it. Which ones there are differs between machines."""
    if _ZONE.fullmatch(value) is None:
        raise Refused(
            "this is not the name of a time zone",
            "write it as the tz database does: `UTC`, `Europe/Berlin`; `local` for that of the place it tells of",
        )
    return value


def visible(value: str) -> bool:
    """True if every character shows and none is a space."""
    return value.isprintable() and " " not in value and value != ""


def identifier(value: str) -> str:
    """The name of a service, an operation, a message or a policy."""
    if _IDENTIFIER.fullmatch(value) is None:
        raise Refused(
            f"`{_short(value)}` cannot be a name here",
            "use letters, digits, `_` and `-`, with no digit or `-` first",
        )
    return value


def type_name(value: str) -> str:
    """The name of a type."""
    if _TYPE_NAME.fullmatch(value) is None:
        raise Refused(
            f"`{_short(value)}` cannot be the name of a type",
            "use letters, digits and `_`, with no digit first",
        )
    return value


def contract_name(value: str) -> str:
    """The name of a contract."""
    if _CONTRACT_NAME.fullmatch(value) is None:
        raise Refused(
            f"`{_short(value)}` cannot be the name of a contract",
            "use letters, digits, `_`, `-` and `.`, with a letter first",
        )
    return value


def member_name(value: str) -> str:
    """The JSON name of a field, or an enum's value: kept exactly, so anything that shows will do, spaces included."""
    if value and value.isprintable():
        return value
    if not value or not all(c.isprintable() or c.isspace() for c in value):
        raise Refused(
            f"`{_short(value)}` is empty or has characters that do not show",
            "use a name that a reader can see and type",
        )
    if not all(c.isprintable() or unicodedata.category(c) == "Zs" for c in value):
        raise Refused(
            f"`{_short(value)}` has a tab or a line break",
            "use a name on one line; spaces are allowed",
        )
    return value


def _short(value: str) -> str:
    shown = "".join(
        c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in value
    )
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
