"""Facts about the protobuf numbers of contract.lock."""

from __future__ import annotations

from collections.abc import Iterator

from ..contract.contract import Contract
from ..contract.lock import Entry, Lock
from ..contract.reach import operation_types, reached
from ..contract.types import Enumeration, Record, TypeDefinition
from .model import Fact
from .side import Side
from .uses import Pairs


def numbers(old: Side, new: Side, pairs: Pairs) -> Iterator[Fact]:
    """Numbers that moved to another name, and numbers that are no longer reserved.

    Without a lock on the old side nothing was ever reserved, and only what gRPC carries had numbers.
    """
    if old.lock == new.lock:
        return
    numbered = None if old.locked else _over_grpc(old.contract)
    before, after = _by_owner(old.lock), _by_owner(new.lock)
    for definition in old.contract.types:
        later = new.contract.type_by_name.get(pairs.types.get(definition.name, ""))
        if later is None or type(later) is not type(definition):
            continue
        if numbered is not None and definition.name not in numbered:
            continue
        was = before.get(definition.name, ())
        now = {entry.number: entry for entry in after.get(later.name, ())}
        given = {entry.member: entry for entry in now.values() if not entry.removed}
        renamed = _renamed(later, pairs)
        for entry in was:
            path = ("types", definition.name, entry.member)
            within = (definition.name, later.name)
            spans = (definition.span, later.span)
            held = now.get(entry.number)
            name = renamed.get(entry.member, entry.member)
            if not entry.removed and name in given:
                if given[name].number != entry.number:
                    number = given[name].number
                    yield Fact(
                        "Lock.number",
                        path,
                        definition,
                        later,
                        entry.number,
                        number,
                        within,
                        *spans,
                    )
            elif old.locked and (held is None or not held.removed):
                yield Fact(
                    "Lock.reserved",
                    path,
                    definition,
                    later,
                    entry.number,
                    None if held is None else held.member,
                    within,
                    *spans,
                )


def _over_grpc(contract: Contract) -> set[str]:
    """The types that gRPC carries."""
    roots = [
        name
        for service in contract.services
        for operation in service.operations
        if operation.grpc
        for name in operation_types(operation)
    ]
    return reached(contract, (), (), roots)


def _by_owner(lock: Lock) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in lock.entries:
        found.setdefault(entry.owner, []).append(entry)
    return {owner: tuple(entries) for owner, entries in found.items()}


def _renamed(definition: TypeDefinition, pairs: Pairs) -> dict[str, str]:
    """The new names of members, by the old ones."""
    match definition:
        case Record(fields=members):
            return {each.was: each.name for each in members if each.was}
        case Enumeration(values=values):
            return {each.was: each.name for each in values if each.was}
        case _:
            return pairs.types
