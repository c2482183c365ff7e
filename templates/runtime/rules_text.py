"""Rules for text and bytes: lengths, patterns, what stands in them."""

from __future__ import annotations

from typing import Final

from pydantic_core import SchemaValidator, core_schema

from .rules import Check, rule


def _size(value: object) -> int:
    return len(value) if isinstance(value, str | bytes | list | dict) else 0


def _bytes(value: object) -> int:
    return len(value.encode("utf-8")) if isinstance(value, str) else _size(value)


def min_len(least: int) -> Check:
    """So many characters, bytes or items, or more."""
    return rule(lambda value: _size(value) >= least, f"its least length is {least}")


def max_len(most: int) -> Check:
    """So many characters, bytes or items, or fewer."""
    return rule(lambda value: _size(value) <= most, f"its greatest length is {most}")


def exact_len(size: int) -> Check:
    """Just so many characters, bytes or items."""
    return rule(lambda value: _size(value) == size, f"its length is {size}")


def min_bytes(least: int) -> Check:
    """So many bytes in UTF-8, or more."""
    return rule(lambda value: _bytes(value) >= least, f"it has at least {least} bytes")


def max_bytes(most: int) -> Check:
    """So many bytes in UTF-8, or fewer."""
    return rule(lambda value: _bytes(value) <= most, f"it has at most {most} bytes")


def exact_bytes(size: int) -> Check:
    """Just so many bytes in UTF-8."""
    return rule(lambda value: _bytes(value) == size, f"it has {size} bytes")


def prefix(start: str | bytes) -> Check:
    """Begins with this."""

    def keeps(value: object) -> bool:
        if isinstance(value, str) and isinstance(start, str):
            return value.startswith(start)
        return isinstance(value, bytes) and value[: len(start)] == start

    return rule(keeps, f"it begins with {start!r}")


def suffix(end: str | bytes) -> Check:
    """Ends with this."""

    def keeps(value: object) -> bool:
        if isinstance(value, str) and isinstance(end, str):
            return value.endswith(end)
        return (
            isinstance(value, bytes) and isinstance(end, bytes) and value.endswith(end)
        )

    return rule(keeps, f"it ends with {end!r}")


def _holds(value: object, part: str | bytes) -> bool:
    if isinstance(value, str) and isinstance(part, str):
        return part in value
    return isinstance(value, bytes) and isinstance(part, bytes) and part in value


def contains(part: str | bytes) -> Check:
    """Has this in it."""
    return rule(lambda value: _holds(value, part), f"it has {part!r} in it")


def lacks(part: str | bytes) -> Check:
    """Does not have this in it."""
    return rule(lambda value: not _holds(value, part), f"it has no {part!r} in it")


def pattern(text: str) -> Check:
    """Holds what a pattern finds; bytes are text in UTF-8.

    The engine is pydantic's default, which runs in linear time whatever it reads.
    """
    validator = SchemaValidator(core_schema.str_schema(pattern=text, strict=True))

    def keeps(value: object) -> bool:
        if isinstance(value, bytes):
            try:
                value = value.decode("utf-8")
            except UnicodeDecodeError:
                return False
        return validator.isinstance_python(value)

    return rule(keeps, f"it does not match {text!r}")


def _four_or_sixteen(value: object) -> bool:
    return _size(value) in (4, 16)


ip_bytes: Final = rule(_four_or_sixteen, "it has the 4 or 16 bytes of an address")
ipv4_bytes: Final = exact_len(4)
ipv6_bytes: Final = exact_len(16)
uuid_bytes: Final = exact_len(16)
