"""What an organisation asks of its contracts beyond the language: judged by the checks, never emitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from typing import Final, Literal

from ..diagnostics import Span
from ..records import dataclass

LevelName = Literal["off", "note", "warning", "error"]
# From the mildest to the strictest.
LEVELS: Final[tuple[LevelName, ...]] = ("off", "note", "warning", "error")
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """How much the findings of one rule weigh. `rule` is a code or its name, as it was written."""

    rule: str
    level: LevelName
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Standards:
    """`services`, `operations`, `messages` and `interactions` hold the keys that each of these must say.

    `calls`, `edge` and `brokers` are the transports that may be used, the preferred one first; empty: any. `calls` is
    for operations that services of the contract call, `edge` for those that only others call. `context_calls` has,
    for a bounded context, those whose answer it may wait for; `other_contexts` is False where contexts that it does
    not name may wait for none. None of a limit: nothing is said.
    """

    levels: tuple[Level, ...] = ()
    services: Names = ()
    operations: Names = ()
    messages: Names = ()
    interactions: Names = ()
    calls: Names = ()
    edge: Names = ()
    brokers: Names = ()
    chain_depth: int | None = None
    fan_out: int | None = None
    context_calls: tuple[tuple[str, Names], ...] = ()
    other_contexts: bool = True

    def may_call(self, caller: str, callee: str) -> bool:
        """True if the context `caller` may wait for `callee`; a context may always wait for itself."""
        known = dict(self.context_calls)
        if caller == callee:
            return True
        return callee in known[caller] if caller in known else self.other_contexts


NO_STANDARDS: Final = Standards()


def joined(one: Standards, other: Standards) -> Standards:
    """Both at once: of two that speak of one thing, the stricter holds.

    Transports that only one of them allows are gone; `contradiction` tells where none is left.
    """
    return Standards(
        levels=strictest((*one.levels, *other.levels)),
        services=_union(one.services, other.services),
        operations=_union(one.operations, other.operations),
        messages=_union(one.messages, other.messages),
        interactions=_union(one.interactions, other.interactions),
        calls=_allowed(one.calls, other.calls),
        edge=_allowed(one.edge, other.edge),
        brokers=_allowed(one.brokers, other.brokers),
        chain_depth=_least(one.chain_depth, other.chain_depth),
        fan_out=_least(one.fan_out, other.fan_out),
        context_calls=_contexts(one, other),
        other_contexts=one.other_contexts and other.other_contexts,
    )


def contradiction(one: Standards, other: Standards) -> str | None:
    """The key of the transports of which two standards leave none; None if they can both be kept."""
    for key, ours, theirs in (
        ("calls", one.calls, other.calls),
        ("edge", one.edge, other.edge),
        ("messages", one.brokers, other.brokers),
    ):
        if ours and theirs and not _allowed(ours, theirs):
            return key
    return None


def strictest(levels: Iterable[Level]) -> tuple[Level, ...]:
    """Of levels for one word the strictest, in the order of the words."""
    found: dict[str, Level] = {}
    for each in levels:
        known = found.get(each.rule)
        if known is None or LEVELS.index(each.level) > LEVELS.index(known.level):
            found[each.rule] = each
    return tuple(found.values())


def _union(one: Names, other: Names) -> Names:
    return tuple(dict.fromkeys((*one, *other)))


def _allowed(one: Names, other: Names) -> Names:
    if not one or not other:
        return one or other
    return tuple(name for name in one if name in other)


def _least(one: int | None, other: int | None) -> int | None:
    said = [each for each in (one, other) if each is not None]
    return min(said, default=None)


def _contexts(one: Standards, other: Standards) -> tuple[tuple[str, Names], ...]:
    ours, theirs = dict(one.context_calls), dict(other.context_calls)
    found: dict[str, Names] = {}
    for name in dict.fromkeys((*ours, *theirs)):
        wanted = _union(ours.get(name, ()), theirs.get(name, ()))
        found[name] = tuple(
            each
            for each in wanted
            if one.may_call(name, each) and other.may_call(name, each)
        )
    return tuple(found.items())
