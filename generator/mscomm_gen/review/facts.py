"""How facts are made: things that came and went, and the attributes in which two differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Final, Protocol

from ..diagnostics import Span
from .model import Fact

# Attributes that hold things of their own, which are compared one by one.
NESTED: Final = frozenset(
    {
        *("Contract.services", "Contract.messages", "Contract.interactions"),
        *("Contract.policies", "Contract.types", "Service.operations"),
        *("Service.consumes", "Operation.errors", "Message.options"),
        *("Record.fields", "Enumeration.values", "Union.members"),
    }
)
# Attributes that name other things, which may have been renamed.
REFERENCES: Final = frozenset(
    {
        *("Field.type", "Operation.request", "Operation.response", "ErrorCase.type"),
        *("Message.payload", "Message.publisher", "Operation.completes_by"),
        *("Consumption.message", "Interaction.source", "Interaction.target"),
    }
)


class Spanned(Protocol):
    @property
    def span(self) -> Span | None: ...


Path = tuple[str, ...]


_COMPARED: dict[str, tuple[str, ...]] = {}


def compared(kind: type) -> tuple[str, ...]:
    """The attributes in which two things of a class can differ."""
    name = kind.__name__
    if name not in _COMPARED:
        _COMPARED[name] = tuple(
            each.name
            for each in fields(kind)
            if each.compare and f"{name}.{each.name}" not in NESTED
        )
    return _COMPARED[name]


def attributes(
    old: object, new: object, path: Path, within: tuple[str, str] = ("", "")
) -> Iterator[Fact]:
    """The attributes in which two things differ; those that name other things aside."""
    kind = type(old)
    for name in compared(kind):
        key = f"{kind.__name__}.{name}"
        if key in REFERENCES:
            continue
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield changed(key, path, old, new, before, after, within)


def changed(
    key: str,
    path: Path,
    old: object,
    new: object,
    before: object,
    after: object,
    within: tuple[str, str],
) -> Fact:
    return Fact(
        key,
        path,
        old,
        new,
        before,
        after,
        within,
        getattr(old, "span", None),
        getattr(new, "span", None),
    )


def gone(thing: Spanned, path: Path, owner: object, within: tuple[str, str]) -> Fact:
    return Fact(
        f"{type(thing).__name__} removed",
        path,
        old=thing,
        within=within,
        old_span=thing.span,
        new_span=getattr(owner, "span", None),
    )


def come(thing: Spanned, path: Path, owner: object, within: tuple[str, str]) -> Fact:
    return Fact(
        f"{type(thing).__name__} added",
        path,
        new=thing,
        within=within,
        old_span=getattr(owner, "span", None),
        new_span=thing.span,
    )
