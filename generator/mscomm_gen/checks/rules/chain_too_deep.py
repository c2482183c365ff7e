"""Many calls in a row, each of which waits for the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ...contract.interactions import Interaction, OperationEnd
from ...diagnostics import Code, Diagnostic
from ..rule import Subject, warning

MOST: Final = 4


class ChainTooDeep:
    """Counted from where a request or a message comes in. `standards: {chain_depth: …}` sets another limit."""

    code = Code(
        "MG516", "chain-too-deep", "many synchronous calls follow one another in a row"
    )
    why = (
        "Along a chain of calls latencies add up and availabilities multiply, everybody holds a connection while the "
        "last one works, and a repeat at the front repeats all of it. Deadlines get too short to be kept at the end."
    )
    fix = (
        "Let a service in the middle go on without the answer: publish an event, or keep a copy of what it asks for, "
        "fed by events. Or let the front call the services that it needs itself, side by side."
    )
    source = "Building Microservices (Newman, 2nd ed. 2021), ch. 4: long call chains"
    example = """\
mscomm: 1
name: shop
version: 1.0.0
services:
  a: {owner: team, operations: {ask: {http: POST /ask, request: Ask}}}
  b: {owner: team, operations: {ask: {grpc: true, request: Ask}}}
  c: {owner: team, operations: {ask: {grpc: true, request: Ask}}}
  d: {owner: team, operations: {ask: {grpc: true, request: Ask}}}
  e: {owner: team, operations: {ask: {grpc: true, request: Ask}}}
  f: {owner: team, operations: {ask: {grpc: true, request: Ask}}}
interactions:
  a.ask -> b.ask: {because: b knows}
  b.ask -> c.ask: {because: c knows}
  c.ask -> d.ask: {because: d knows}
  d.ask -> e.ask: {because: e knows}
  e.ask -> f.ask: {because: f knows}
types:
  Ask: {id: uuid}
"""
    repaired = example.replace("  e.ask -> f.ask: {because: f knows}\n", "")

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """One finding for each beginning of a chain, with its longest chain."""
        graph = subject.graph
        most = subject.contract.standards.chain_depth or MOST
        for node, depth in graph.depth.items():
            if depth <= most or graph.height[node] > 0:
                continue
            chain: list[Interaction] = []
            here = node
            while graph.depth[here] > 0:
                step = next(
                    each
                    for each in graph.calls[here]
                    if isinstance(each.target, OperationEnd)
                    and each.key not in graph.closing
                    and graph.depth[each.target] == graph.depth[here] - 1
                )
                chain.append(step)
                if isinstance(step.target, OperationEnd):
                    here = step.target
            first, *others = chain
            path = " -> ".join([str(node), *(str(each.target) for each in chain)])
            yield warning(
                self.code,
                f"{depth} calls in a row, and {most} are the most: {path}",
                first.span,
                "let one in the middle go on without the answer, by an event or a copy of what it asks for",
                *((each.span, "which waits for this") for each in others),
            )
