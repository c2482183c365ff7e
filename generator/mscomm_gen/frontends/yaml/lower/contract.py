"""The whole contract: names first, then everything that refers to them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TypeVar

from yaml import Node

from ....contract.contract import Contract, Wire
from ....contract.messages import Message
from ....contract.reach import without_unused
from ....contract.services import Service
from ....contract.types import TypeDefinition
from ...base import Open
from ..faults import Faults
from ..include import Tree
from ..shape import root as shape
from ..shape import standards as standards_shape
from ..shape.kinds import Entry, T
from ..shape.mapping import Key, Row
from .context import Context
from .interactions import lower_interactions
from .messages import lower_messages
from .policies import lower_policies
from .services import lower_services
from .standards import lower_standards
from .types import kind_of_type, lower_types
from .uses import Uses, kind_of, lower_uses, tell_clashes, tell_wire
from .values import with_values


def lower(
    tree: Tree, language: shape.Language, faults: Faults, opens: Open
) -> Contract | None:
    """The contract of a tree; with faults told, it holds what could be read. None: nothing could."""
    row = language.contract.read(tree.root, faults, tree.root)
    if row is None:
        return None
    row.get(shape.LANGUAGE)
    types = row.get(shape.TYPES) or []
    policies = row.get(shape.POLICIES) or []
    messages = row.get(language.messages) or []
    services = row.get(shape.SERVICES) or []
    uses = lower_uses(row.get(shape.USES) or [], faults, opens)
    if not uses.whole or (
        shape.USES in row and not shape.USES.kind.accepts(row.at(shape.USES))
    ):
        tree.unread |= {key.name for key in language.sections}
    own = {
        "service": _keys(services),
        "message": _keys(messages),
        "type": _keys(types),
    }
    tell_clashes(uses, own, faults)
    context = Context(
        faults,
        types=dict[str, str | None]((each.name, kind_of(each)) for each in uses.types)
        | {entry.name: kind_of_type(entry.value) for entry in types},
        services=_borrowed(uses, "service", uses.services) | own["service"],
        messages=_borrowed(uses, "message", uses.messages) | own["message"],
        policies=_keys(policies),
        unread=_unread(row, language)
        | tree.unread
        | (frozenset() if uses.whole else {shape.USES.name}),
        operations={
            each.name: {operation.name for operation in each.operations}
            for each in uses.services
        },
        consumed={each.name: set() for each in uses.services},
        external={each.name for each in uses.services},
    )
    lowered_types = lower_types(types, context)
    lowered_services = lower_services(services, context)
    all_types: tuple[TypeDefinition, ...] = (
        *lowered_types,
        *context.inline,
        *_others(uses.types, {*own["type"], *context.inline_at}),
    )
    wire = _wire(row)
    whole = Contract(
        name=row.get(shape.NAME) or "",
        version=row.get(shape.VERSION) or "0.1.0",
        services=(*lowered_services, *_others(uses.services, own["service"])),
        messages=(
            *lower_messages(messages, language.blocks, context),
            *_others(uses.messages, own["message"]),
        ),
        interactions=lower_interactions(row.get(shape.INTERACTIONS) or [], context),
        policies=(*lower_policies(policies, context), *uses.policies),
        types=with_values(all_types, wire, context),
        wire=wire,
        description=row.get(shape.DESCRIPTION) or "",
        standards=lower_standards(
            row.get(standards_shape.STANDARDS),
            uses.standards,
            language.blocks,
            context,
        ),
        sources=tuple(tree.files),
        used=tuple(uses.names),
        used_numbers=tuple(dict.fromkeys(uses.numbers)),
    )
    contract = without_unused(whole)
    tell_wire(contract, uses, faults)
    return contract


B = TypeVar("B", Service, Message, TypeDefinition)


def _others(borrowed: list[B], own: Container[str]) -> list[B]:
    """What is borrowed, without what clashes with a name of our own; that is told already."""
    return [each for each in borrowed if each.name not in own]


def _borrowed(
    uses: Uses, what: str, things: Sequence[Service | Message]
) -> dict[str, Node]:
    """The place of each thing that is borrowed: where its contract is named."""
    return {each.name: uses.at[f"{what} {each.name}"] for each in things}


def _keys(entries: list[Entry[T]]) -> dict[str, Node]:
    return {entry.name: entry.key for entry in entries}


def _unread(row: Row, language: shape.Language) -> frozenset[str]:
    """The sections that are no mappings."""
    sections: tuple[Key[object], ...] = (
        shape.TYPES,
        shape.POLICIES,
        shape.SERVICES,
        language.messages,
    )
    return frozenset(
        key.name for key in sections if key in row and not key.kind.accepts(row.at(key))
    )


def _wire(row: Row) -> Wire:
    said = row.get(shape.WIRE)
    return Wire() if said is None else Wire(said.get(shape.INT64) or "number")
