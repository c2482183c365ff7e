"""Facts about types: records and their fields, enums and their values, unions and their members."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ..contract.types import Enumeration, Record, TypeDefinition, Union
from .facts import Path, attributes, changed, come, gone
from .model import Fact
from .pairing import same_type
from .side import Side
from .uses import Pairs


def types(old: Side, new: Side, pairs: Pairs) -> Iterator[Fact]:
    paired = set(pairs.types.values())
    for definition in old.contract.types:
        later_name = pairs.types.get(definition.name)
        path = ("types", definition.name)
        if later_name is None:
            yield gone(definition, path, None, (definition.name, ""))
            continue
        later = new.contract.type_by_name[later_name]
        if definition == later and not pairs.renames:
            continue
        yield from _definition(definition, later, path, pairs)
    for definition in new.contract.types:
        if definition.name not in paired:
            yield come(
                definition, ("types", definition.name), None, ("", definition.name)
            )


def _definition(
    old: TypeDefinition, new: TypeDefinition, path: Path, pairs: Pairs
) -> Iterator[Fact]:
    within = (old.name, new.name)
    if type(old) is not type(new):
        yield changed("Type.kind", path, old, new, _kind(old), _kind(new), within)
        return
    yield from attributes(old, new, path, within)
    match old, new:
        case Record(), Record():
            yield from _fields(old, new, path, pairs)
        case Enumeration(), Enumeration():
            yield from _values(old, new, path)
        case Union(), Union():
            yield from _members(old, new, path, pairs)


def _kind(definition: TypeDefinition) -> str:
    match definition:
        case Record():
            return "a record"
        case Enumeration():
            return "an enum"
        case Union():
            return "a union"


def _fields(old: Record, new: Record, path: Path, pairs: Pairs) -> Iterator[Fact]:
    within = (old.name, new.name)
    after = {each.name: each for each in new.fields}
    names = {each.name for each in old.fields}
    renamed = _renames(names, new.fields)
    for field in old.fields:
        place = (*path, field.name)
        later = after.get(renamed.get(field.name, field.name))
        if later is None:
            yield gone(field, place, new, within)
            continue
        yield from attributes(field, later, place, within)
        if not same_type(field.type, later.type, pairs):
            yield changed(
                "Field.type", place, field, later, field.type, later.type, within
            )
    for field in new.fields:
        if field.name not in names and field.name not in renamed.values():
            yield come(field, (*path, field.name), old, within)


def _values(old: Enumeration, new: Enumeration, path: Path) -> Iterator[Fact]:
    within = (old.name, new.name)
    after = {each.name: each for each in new.values}
    names = {each.name for each in old.values}
    renamed = _renames(names, new.values)
    for value in old.values:
        place = (*path, value.name)
        later = after.get(renamed.get(value.name, value.name))
        if later is None:
            yield gone(value, place, new, within)
        else:
            yield from attributes(value, later, place, within)
    for value in new.values:
        if value.name not in names and value.name not in renamed.values():
            yield come(value, (*path, value.name), old, within)


class _Named(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def was(self) -> str | None: ...


def _renames(old: set[str], new: Sequence[_Named]) -> dict[str, str]:
    """The names that `was:` says have changed, by the old one."""
    kept = {each.name for each in new}
    return {
        each.was: each.name
        for each in new
        if each.was and each.was in old and each.was not in kept
    }


def _members(old: Union, new: Union, path: Path, pairs: Pairs) -> Iterator[Fact]:
    within = (old.name, new.name)
    before = {pairs.types.get(name, name): name for name in old.members}
    for later, name in before.items():
        place = (*path, name)
        if later not in new.members:
            yield Fact(
                "Member removed",
                place,
                before=name,
                within=within,
                old_span=old.span,
                new_span=new.span,
            )
        elif later != name:
            yield changed("Member.name", place, old, new, name, later, within)
    for name in new.members:
        if name not in before:
            yield Fact(
                "Member added",
                (*path, name),
                after=name,
                within=within,
                old_span=old.span,
                new_span=new.span,
            )
