"""The whole contract: names first, then everything that refers to them."""

from __future__ import annotations

from yaml import Node

from ....contract.contract import Contract, Wire
from ....contract.types import TypeDefinition
from ..faults import Faults
from ..include import Tree
from ..shape import root as shape
from ..shape.kinds import Entry, T
from ..shape.mapping import Key, Row
from .context import Context
from .interactions import lower_interactions
from .messages import lower_messages
from .policies import lower_policies
from .services import lower_services
from .types import kind_of_type, lower_types
from .values import with_values


def lower(tree: Tree, language: shape.Language, faults: Faults) -> Contract | None:
    """The contract of a tree; with faults told, it holds what could be read. None: nothing could."""
    row = language.contract.read(tree.root, faults, tree.root)
    if row is None:
        return None
    row.get(shape.LANGUAGE)
    types = row.get(shape.TYPES) or []
    policies = row.get(shape.POLICIES) or []
    messages = row.get(language.messages) or []
    services = row.get(shape.SERVICES) or []
    context = Context(
        faults,
        types={entry.name: kind_of_type(entry.value) for entry in types},
        services=_keys(services),
        messages=_keys(messages),
        policies=_keys(policies),
        unread=_unread(row, language) | tree.unread,
    )
    lowered_types = lower_types(types, context)
    lowered_services = lower_services(services, context)
    all_types: tuple[TypeDefinition, ...] = (*lowered_types, *context.inline)
    wire = _wire(row)
    return Contract(
        name=row.get(shape.NAME) or "",
        version=row.get(shape.VERSION) or "0.1.0",
        services=lowered_services,
        messages=lower_messages(messages, language.blocks, context),
        interactions=lower_interactions(row.get(shape.INTERACTIONS) or [], context),
        policies=lower_policies(policies, context),
        types=with_values(all_types, wire, context),
        wire=wire,
        description=row.get(shape.DESCRIPTION) or "",
        sources=tuple(tree.files),
    )


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
