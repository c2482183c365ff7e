"""Standards: what the contract asks of itself, together with what the contracts it names ask of it."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping

from ....contract.standards import (
    NO_STANDARDS,
    Level,
    Standards,
    contradiction,
    joined,
    strictest,
)
from ....diagnostics.codes import meaning, names
from ..shape import standards as shape
from ..shape.kinds import Item
from ..shape.mapping import Key, Row
from ..shape.messages import Block
from .context import Context


def lower_standards(
    row: Row | None,
    used: AnyMapping[str, Standards],
    blocks: tuple[Block, ...],
    context: Context,
) -> Standards:
    """`used` has the standards of the contracts under `uses:`, by the names they have there."""
    if row is None:
        return NO_STANDARDS
    own = _own(row, blocks, context)
    for item in row.get(shape.FROM) or ():
        theirs = used.get(item.value)
        if theirs is None:
            # A contract that could not be opened is told where it is named.
            if "uses" not in context.unread:
                context.faults.add(
                    names.UNKNOWN_USE,
                    f"no contract is used as `{item.value}`",
                    item.node,
                    context.faults.suggest(item.value, used)
                    or f"add `{item.value}` under `uses:`",
                )
            continue
        against = contradiction(own, theirs)
        if against is not None:
            context.faults.add(
                meaning.STANDARDS_DIFFER,
                f"`{item.value}` and what stands here have no transport for `{against}` in common",
                item.node,
                f"allow under `transports: {{{against}: …}}` what `{item.value}` allows, or agree with its team",
            )
            continue
        own = joined(own, theirs)
    return own


def _own(row: Row, blocks: tuple[Block, ...], context: Context) -> Standards:
    required = row.get(shape.REQUIRE)
    transports = row.get(shape.TRANSPORTS)
    contexts = row.get(shape.CONTEXT_CALLS)
    by_context: tuple[tuple[str, tuple[str, ...]], ...] = ()
    if isinstance(contexts, list):
        by_context = tuple(
            (entry.name, tuple(item.value for item in entry.value or ()))
            for entry in contexts
        )
    levels = row.get(shape.RULE_LEVELS) or ()
    return Standards(
        levels=strictest(
            Level(entry.name, entry.value, context.span(entry.key))
            for entry in levels
            if entry.value is not None
        ),
        services=_listed(required, shape.SERVICES),
        operations=_listed(required, shape.OPERATIONS),
        messages=_listed(required, shape.MESSAGES),
        interactions=_listed(required, shape.INTERACTIONS),
        calls=_carriers(transports, shape.CALLS),
        edge=_carriers(transports, shape.EDGE),
        brokers=_brokers(transports, blocks, context),
        chain_depth=row.get(shape.CHAIN_DEPTH),
        fan_out=row.get(shape.FAN_OUT),
        context_calls=by_context,
        other_contexts=not isinstance(contexts, str),
    )


def _listed(row: Row | None, key: Key[list[Item[str]]]) -> tuple[str, ...]:
    found = row.get(key) if row is not None else None
    return tuple(dict.fromkeys(item.value for item in found or ()))


def _carriers(row: Row | None, key: Key[shape.Carriers]) -> tuple[str, ...]:
    found = row.get(key) if row is not None else None
    if isinstance(found, str):
        return (found,)
    return tuple(dict.fromkeys(item.value for item in found or ()))


def _brokers(
    row: Row | None, blocks: tuple[Block, ...], context: Context
) -> tuple[str, ...]:
    found = _carriers(row, shape.BROKERS)
    known = [block.key.name for block in blocks if block.carries]
    for name in found:
        if row is not None and known and name not in known:
            context.faults.add(
                names.UNKNOWN_BROKER,
                f"there is no broker `{name}`",
                row.at(shape.BROKERS),
                context.faults.suggest(name, known) or f"there is {', '.join(known)}",
            )
    return found
