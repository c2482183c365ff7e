"""What other teams' contracts give to this one."""

from __future__ import annotations

import dataclasses
from dataclasses import field
from pathlib import Path

from yaml import Node

from ....contract.contract import Contract, Wire
from ....contract.lock import Entry as LockEntry
from ....contract.messages import Message
from ....contract.policies import Policy
from ....contract.services import Service
from ....contract.standards import Standards
from ....contract.types import (
    BIG,
    Enumeration,
    ListOf,
    MapOf,
    Record,
    Scalar,
    StreamOf,
    TypeDefinition,
    TypeRef,
)
from ....diagnostics import ContractFault
from ....diagnostics.codes import names, reading
from ....records import dataclass
from ...base import Open, Used
from ..faults import Faults, span_of
from ..paths import beside
from ..shape import uses as shape
from ..shape.kinds import Entry
from ..shape.mapping import Row

Borrowed = Service | Message | TypeDefinition


@dataclass(slots=True)
class Uses:
    """All that the used contracts give. `at` has, for each name, the key of the contract that gave it.

    `whole` is False if a contract could not be opened.
    """

    names: list[str] = field(default_factory=list)
    services: list[Service] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    types: list[TypeDefinition] = field(default_factory=list)
    policies: list[Policy] = field(default_factory=list)
    numbers: list[LockEntry] = field(default_factory=list)
    at: dict[str, Node] = field(default_factory=dict)
    wires: list[tuple[str, Node, Wire]] = field(default_factory=list)
    standards: dict[str, Standards] = field(default_factory=dict)
    whole: bool = True


def lower_uses(entries: list[Entry[Row]], faults: Faults, opens: Open) -> Uses:
    """Opens every used contract; each that cannot be is told."""
    uses = Uses()
    for entry in entries:
        used = _opened(entry, faults, opens)
        if used is None:
            uses.whole = False
        else:
            _take(entry, used, uses, faults)
    return uses


def _opened(entry: Entry[Row], faults: Faults, opens: Open) -> Used | None:
    row = entry.value
    if row is None:
        return None
    said, known = row.get(shape.CONTRACT), row.get(shape.LOCK)
    if said is None:
        return None
    # A path is relative to the file that says it.
    place = Path(beside(row.at(shape.CONTRACT).start_mark.name, said))
    try:
        used = opens(place, span_of(row.at(shape.CONTRACT)))
    except ContractFault as fault:
        faults.found += fault.diagnostics
        return None
    if shape.LOCK not in row:
        faults.add(
            reading.USED_CHANGED,
            f"`{entry.name}` is used without its hash",
            entry.key,
            f"read what it says, then write `lock: {used.hash}`",
        )
    elif known is not None and known != used.hash:
        faults.add(
            reading.USED_CHANGED,
            f"the contract of `{entry.name}` is not the one that was agreed to: its hash is {used.hash}",
            row.at(shape.LOCK),
            "look at what changed (`mscomm-gen review` tells what breaks); if it is fine, write "
            f"`lock: {used.hash}`",
        )
    return used


def _take(entry: Entry[Row], used: Used, uses: Uses, faults: Faults) -> None:
    contract, home = used.contract, used.contract.name
    uses.names.append(entry.name)
    uses.wires.append((home, entry.key, contract.wire))
    uses.standards[entry.name] = contract.standards
    uses.numbers += [*used.lock.entries, *contract.used_numbers]
    for policy in contract.policies:
        if policy.home is None:
            name = f"{entry.name}.{policy.name}"
            uses.policies.append(dataclasses.replace(policy, name=name, home=home))
    for service in contract.services:
        if service.home is None:
            taken = _service(service, entry.name, home)
            if _is_new(taken, "service", entry, uses, faults):
                uses.services.append(taken)
    for message in contract.messages:
        if message.home is None:
            given = dataclasses.replace(message, external=True, home=home)
            if _is_new(given, "message", entry, uses, faults):
                uses.messages.append(given)
    for definition in contract.types:
        typed = dataclasses.replace(definition, home=definition.home or home)
        if _is_new(typed, "type", entry, uses, faults):
            uses.types.append(typed)


def _service(service: Service, alias: str, home: str) -> Service:
    operations = tuple(
        dataclasses.replace(
            each, policy=None if each.policy is None else f"{alias}.{each.policy}"
        )
        for each in service.operations
    )
    return dataclasses.replace(
        service, operations=operations, consumes=(), external=True, home=home
    )


def _is_new(
    thing: Borrowed, what: str, entry: Entry[Row], uses: Uses, faults: Faults
) -> bool:
    """False for a type that came the same over another contract; what only has the same name is told."""
    key = f"{what} {thing.name}"
    first = uses.at.setdefault(key, entry.key)
    if first is entry.key:
        return True
    if any(known == thing for known in (*uses.services, *uses.messages, *uses.types)):
        return False
    faults.add(
        names.NAME_TAKEN,
        f"`{entry.name}` has a {what} `{thing.name}`, and so has another contract that is used",
        entry.key,
        "use one of the two, or agree with their teams on different names",
        related=faults.related(first, "the other contract"),
    )
    return False


def tell_clashes(uses: Uses, own: dict[str, dict[str, Node]], faults: Faults) -> None:
    """Tells every name of this contract that a used one has as well. `own` has the names by what they are."""
    borrowed: dict[str, list[Borrowed]] = {
        "service": [*uses.services],
        "message": [*uses.messages],
        "type": [*uses.types],
    }
    for what, things in borrowed.items():
        for thing in things:
            at = own[what].get(thing.name)
            if at is None:
                continue
            giver = uses.at[f"{what} {thing.name}"]
            faults.add(
                names.NAME_TAKEN,
                f"the used contract `{getattr(giver, 'value', '')}` has a {what} `{thing.name}` as well",
                at,
                "rename this one (`was:` keeps a type's numbers), or take it out and refer to theirs",
                related=faults.related(giver, "used here"),
            )


def tell_wire(contract: Contract, uses: Uses, faults: Faults) -> None:
    """Tells used contracts whose int64 looks different in JSON, where one of their types in use has such a field."""
    for home, at, wire in uses.wires:
        if wire == contract.wire:
            continue
        for definition in contract.types:
            if definition.home == home and _has_int64(definition):
                faults.add(
                    reading.USED_WIRE,
                    f"in `{home}` int64 is a {wire.int64} in JSON, here it is a {contract.wire.int64}, and "
                    f"`{definition.name}` has one",
                    at,
                    f"write `wire: {{int64: {wire.int64}}}` here, or agree on another type for the field",
                )
                break


def _has_int64(definition: TypeDefinition) -> bool:
    return isinstance(definition, Record) and any(
        _holds_int64(each.type) for each in definition.fields
    )


def _holds_int64(reference: TypeRef) -> bool:
    match reference:
        case Scalar(name):
            return name in BIG
        case ListOf(inner) | MapOf(value=inner) | StreamOf(inner):
            return _holds_int64(inner)
        case _:
            return False


def kind_of(definition: TypeDefinition) -> str:
    """`record`, `enum` or `union`."""
    if isinstance(definition, Record):
        return "record"
    return "enum" if isinstance(definition, Enumeration) else "union"
