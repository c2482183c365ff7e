"""How many attempts reach the end of a chain of calls for one request at its beginning, and what an outage does.

Two figures. *Unguarded* is what the policies say by themselves: attempts multiply along a chain. *Emitted* is what
the emitted clients do of it: a server whose failure was repeated already tells its callers so, and they do not
repeat (retries happen at one layer), and after an outage begins a retry budget and a circuit breaker hold back
what is left.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Final

from ..contract.interactions import Interaction, OperationEnd
from ..contract.recommendation import Outage
from ..records import dataclass
from .graph import Graph, Node
from .hops import Hop

# templates/runtime/budget.py: a bucket of 500 tokens, a repeat takes 14.
BUDGET: Final = 500
REPEAT: Final = 14


@dataclass(frozen=True)
class Amplification:
    """Attempts along chains of calls. `hops` are the calls with their policies, by their interaction's key."""

    graph: Graph
    hops: Mapping[str, Hop]

    @cached_property
    def above(self) -> dict[Node, tuple[float, int]]:
        """For each node: attempts multiplied over the worst chain that leads to it, and the most at one layer."""
        found: dict[Node, tuple[float, int]] = {}
        incoming: dict[Node, list[Interaction]] = {}
        for each in self.graph.contract.interactions:
            if isinstance(each.target, OperationEnd):
                incoming.setdefault(each.target, []).append(each)
        for node in reversed(self.graph.inner_first):
            product, most = 1.0, 1
            for each in incoming.get(node, ()):
                if each.key in self.graph.closing:
                    continue
                above = found[each.source]
                attempts = self.hops[each.key].attempts
                product = max(product, above[0] * attempts)
                most = max(most, above[1], attempts)
            found[node] = (product, most)
        return found

    def of(self, interaction: Interaction) -> tuple[float, int]:
        """Attempts of this call for one request at the beginning of the worst chain: unguarded, and emitted."""
        product, most = self.above[interaction.source]
        hop = self.hops.get(interaction.key)
        attempts = hop.attempts if hop is not None else 1
        return product * attempts, max(most, attempts)

    def outage(self, interaction: Interaction, rate: float | None) -> Outage:
        """What this call sends to a callee that answers nothing; `rate` in calls a second."""
        hop = self.hops[interaction.key]
        unguarded, _ = self.of(interaction)
        breaker = hop.policy.breaker
        probes = breaker.probes / breaker.open_for
        return Outage(
            rate,
            None if rate is None else rate * unguarded,
            probes if rate is None else min(rate, probes),
            BUDGET // REPEAT if hop.attempts > 1 else 0,
        )
