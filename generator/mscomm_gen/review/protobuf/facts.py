"""How facts of schemas are made: the attributes in which two things differ, option by option, range by range."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Final

from ...diagnostics import Span
from ..model import Fact
from .pairing import Scene
from .schema import (
    Enum,
    EnumValue,
    Field,
    File,
    Message,
    Method,
    Ranges,
    Service,
    Settings,
)

# Attributes that are compared one by one, or by what things are matched.
NESTED: Final = frozenset(
    {
        *("Message.fields", "Enum.values", "Service.methods", "Extension.field"),
        *("File.name", "Message.name", "Enum.name", "Service.name", "Method.name"),
        *("Field.number", "EnumValue.number", "Extension.extendee"),
        *("Schema.files", "Schema.messages", "Schema.enums", "Schema.services"),
        "Schema.extensions",
    }
)
_SETTINGS: Final = ("options", "custom")
_RANGES: Final = ("reserved", "reserved_names", "extendable")

Path = tuple[str, ...]
Thing = File | Message | Field | Enum | EnumValue | Service | Method


def attributes(
    old: Thing, new: Thing, path: Path, scene: Scene, within: tuple[str, str]
) -> Iterator[Fact]:
    kind = type(old).__name__
    for each in fields(old):
        key = f"{kind}.{each.name}"
        if not each.compare or key in NESTED:
            continue
        before, after = getattr(old, each.name), getattr(new, each.name)
        if key == "Field.type":
            expected = scene.type_now(before)
        elif key in ("Method.request", "Method.response") or (
            # An extension's name is a full one.
            key == "Field.name"
            and "." in before
        ):
            expected = scene.now(before)
        else:
            expected = before
        if expected == after:
            continue
        spans = (old.span, new.span)
        if each.name in _SETTINGS:
            yield from _settings(
                f"{kind} {each.name}", path, (old, new), (before, after), within, spans
            )
        elif each.name in _RANGES:
            yield from _kept(key, path, (old, new), (before, after), within, spans)
        else:
            yield Fact(key, path, old, new, before, after, within, *spans)


Spans = tuple[Span | None, Span | None]


def _settings(
    kind: str,
    path: Path,
    things: tuple[Thing, Thing],
    values: tuple[Settings, Settings],
    within: tuple[str, str],
    spans: Spans,
) -> Iterator[Fact]:
    """One fact an option: `Field options.jstype`; `Field custom` for what others have defined."""
    before, after = dict(values[0]), dict(values[1])
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            own = kind.endswith(" options")
            yield Fact(
                f"{kind}.{name}" if own else kind,
                (*path, name),
                *things,
                before.get(name),
                after.get(name),
                within,
                *spans,
            )


def _kept(
    kind: str,
    path: Path,
    things: tuple[Thing, Thing],
    values: tuple[Ranges, Ranges] | tuple[tuple[str, ...], tuple[str, ...]],
    within: tuple[str, str],
    spans: Spans,
) -> Iterator[Fact]:
    """Two facts at most: what was set apart and is no longer, and what is from now on."""
    before, after = values
    if gone := _without(before, after):
        yield Fact(f"{kind} lost", path, *things, gone, (), within, *spans)
    if come := _without(after, before):
        yield Fact(f"{kind} gained", path, *things, (), come, within, *spans)


def _without(
    one: Ranges | tuple[str, ...], other: Ranges | tuple[str, ...]
) -> tuple[object, ...]:
    """What one holds and the other does not. Ranges may reach up to 2^29 - 1, so they are cut and not counted."""
    left: list[object] = []
    cuts = [each for each in other if isinstance(each, tuple)]
    for each in one:
        if isinstance(each, str):
            if each not in other:
                left.append(each)
            continue
        start, end = each
        for low, high in cuts:
            if high < start or low > end:
                continue
            if start < low:
                left.append((start, low - 1))
            start = high + 1
        if start <= end:
            left.append((start, end))
    return tuple(left)


def covers(ranges: Ranges, number: int) -> bool:
    """Whether a number lies in one of the ranges."""
    return any(start <= number <= end for start, end in ranges)
