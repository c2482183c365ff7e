"""Who calls whom and who hears of what: the contract as a graph that the numbers are computed over."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Literal, TypeVar

from ..contract.contract import Contract
from ..contract.interactions import (
    ConsumerEnd,
    Interaction,
    MessageEnd,
    OperationEnd,
    ServiceEnd,
)
from ..contract.services import Operation
from ..records import dataclass

Pattern = Literal["sync", "async", "hybrid"]
# What can have work to do: an operation while it serves, a service while it handles a message.
Node = OperationEnd | ConsumerEnd
_N = TypeVar("_N", bound=Hashable)


def declared_pattern(contract: Contract, interaction: Interaction) -> Pattern | None:
    """How the target says that it is talked to; None for a target that is only a service."""
    match interaction.target:
        case OperationEnd(service=service, operation=name):
            operation = contract.service_by_name[service].operation(name)
            return "hybrid" if operation.completes_by else "sync"
        case MessageEnd():
            return "async"
        case ServiceEnd():
            return None


@dataclass(frozen=True)
class Graph:
    """A contract's operations and handlers, and the interactions between them, each in the contract's order."""

    contract: Contract

    @cached_property
    def operations(self) -> dict[OperationEnd, Operation]:
        return {
            OperationEnd(service.name, operation.name): operation
            for service in self.contract.services
            for operation in service.operations
        }

    @cached_property
    def handlers(self) -> tuple[ConsumerEnd, ...]:
        return tuple(
            ConsumerEnd(service.name, consumption.message)
            for service in self.contract.services
            for consumption in service.consumes
        )

    @cached_property
    def outgoing(self) -> dict[Node, tuple[Interaction, ...]]:
        """What each node needs of others."""
        found: dict[Node, list[Interaction]] = {}
        for interaction in self.contract.interactions:
            found.setdefault(interaction.source, []).append(interaction)
        return {node: tuple(each) for node, each in found.items()}

    @cached_property
    def calls(self) -> dict[Node, tuple[Interaction, ...]]:
        """Of these, the calls of operations: the caller waits at least until they are accepted."""
        return {
            node: tuple(e for e in each if isinstance(e.target, OperationEnd))
            for node, each in self.outgoing.items()
        }

    @cached_property
    def inner_first(self) -> tuple[Node, ...]:
        """Every node after all that it calls. A circle is entered at its first node, and walked once."""
        edges = {
            node: [e.target for e in each if isinstance(e.target, OperationEnd)]
            for node, each in self.calls.items()
        }
        return tuple(finished((*self.operations, *self.handlers), edges))

    @cached_property
    def closing(self) -> frozenset[str]:
        """The keys of the calls that close a circle; no number is added up on them a second time."""
        rank = {node: place for place, node in enumerate(self.inner_first)}
        return frozenset(
            each.key
            for each in self.contract.interactions
            if isinstance(each.target, OperationEnd)
            and rank[each.target] >= rank[each.source]
        )

    @cached_property
    def circles(self) -> tuple[tuple[OperationEnd, ...], ...]:
        """Operations that call each other in a circle, each circle once, in the contract's order."""
        edges = {
            end: [e.target for e in self.calls.get(end, ())] for end in self.operations
        }
        kept = {
            end: [target for target in each if isinstance(target, OperationEnd)]
            for end, each in edges.items()
        }
        return circles(tuple(self.operations), kept)

    @cached_property
    def height(self) -> dict[Node, int]:
        """The most calls in a row before each node: 0 where a request or a message comes in."""
        found: dict[Node, int] = dict.fromkeys(self.inner_first, 0)
        for node in reversed(self.inner_first):
            for each in self.calls.get(node, ()):
                target = each.target
                if isinstance(target, OperationEnd) and each.key not in self.closing:
                    found[target] = max(found[target], found[node] + 1)
        return found

    @cached_property
    def depth(self) -> dict[Node, int]:
        """The most calls in a row behind each node: 0 where nothing is called."""
        found: dict[Node, int] = {}
        for node in self.inner_first:
            behind = [
                found[e.target] + 1
                for e in self.calls.get(node, ())
                if isinstance(e.target, OperationEnd) and e.key not in self.closing
            ]
            found[node] = max(behind, default=0)
        return found


def finished(nodes: Iterable[_N], edges: Mapping[_N, Sequence[_N]]) -> list[_N]:
    """The nodes in the order in which a depth-first walk leaves them: inner ones first."""
    seen: set[_N] = set()
    left: list[_N] = []
    for start in nodes:
        if start in seen:
            continue
        seen.add(start)
        walk = [(start, iter(edges.get(start, ())))]
        while walk:
            node, rest = walk[-1]
            for inner in rest:
                if inner not in seen:
                    seen.add(inner)
                    walk.append((inner, iter(edges.get(inner, ()))))
                    break
            else:
                left.append(node)
                walk.pop()
    return left


def circles(
    nodes: Sequence[_N], edges: Mapping[_N, Sequence[_N]]
) -> tuple[tuple[_N, ...], ...]:
    """The groups of nodes that reach each other, and single nodes that reach themselves (Kosaraju's way)."""
    reverse: dict[_N, list[_N]] = {}
    for node in nodes:
        for inner in edges.get(node, ()):
            reverse.setdefault(inner, []).append(node)
    group: dict[_N, int] = {}
    for start in reversed(finished(nodes, edges)):
        if start in group:
            continue
        number = len(group)
        group[start] = number
        waiting = [start]
        while waiting:
            for outer in reverse.get(waiting.pop(), ()):
                if outer not in group:
                    group[outer] = number
                    waiting.append(outer)
    members: dict[int, list[_N]] = {}
    for node in nodes:
        members.setdefault(group[node], []).append(node)
    return tuple(
        tuple(each)
        for each in members.values()
        if len(each) > 1 or each[0] in edges.get(each[0], ())
    )
