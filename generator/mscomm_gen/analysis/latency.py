"""How long operations and handlers take, composed from p99 and work of what they call. Seconds.

A Monte Carlo simulation with a fixed seed: each node is a vector of `samples` durations. Own time is lognormal
(`lognormal.py`); calls in a row add up, calls side by side (`together_with`) take as long as the longest, a call that
happens in a share of all cases is drawn in that share of the samples, and a call ends at its time limits. Vectors of
own time are stratified (each holds every quantile once), so what involves no sum has no sampling error; the p99 of a
sum of some of them has a standard error of about 3 % with the default of 4,000 samples.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Final

from ..contract.interactions import ConsumerEnd, Interaction, OperationEnd
from ..records import dataclass
from .assumptions import WORK
from .graph import Graph, Node, Pattern, declared_pattern
from .hops import Hop
from .lognormal import Lognormal
from .vectors import (
    ORDERS,
    STEP,
    Vector,
    added,
    between,
    limited,
    quantile,
    shape,
    uniform,
)

SAMPLES: Final = 4000
# Of more calls in a row than this, the others count with their mean.
_MOST_DRAWN: Final = 24
_NO_PATTERNS: Final[Mapping[str, Pattern]] = {}


@dataclass(frozen=True)
class Latencies:
    """The durations of every node of a graph.

    `own` overrides the own time of nodes. `unknown` is the usual duration of what says nothing; None lets it
    take no time, and stated work have no tail, which gives a bound from below. `hops` are the calls with their
    policies, `failing` the share of attempts that fail and are repeated, by the node that is called.
    """

    graph: Graph
    hops: Mapping[str, Hop] = field(default_factory=dict)
    unknown: float | None = WORK
    own: Mapping[Node, Lognormal] = field(default_factory=dict)
    failing: Mapping[Node, float] = field(default_factory=dict)
    samples: int = SAMPLES

    def median(self, node: Node) -> float:
        """The usual duration of a node's requests."""
        return self._read(node)[0]

    def p99(self, node: Node) -> float:
        """The duration that 99 % of a node's requests stay within."""
        return self._read(node)[1]

    def _read(self, node: Node) -> tuple[float, float]:
        found = self._quantiles.get(node)
        if found is None:
            ordered = sorted(self._vectors[node])
            found = (between(ordered, 0.5), between(ordered, 0.99))
            self._quantiles[node] = found
        return found

    @cached_property
    def _quantiles(self) -> dict[Node, tuple[float, float]]:
        return {}

    def changed(self, node: Node, patterns: Mapping[str, Pattern]) -> float:
        """The p99 if interactions of this node, by their keys, had other patterns."""
        # Who asks for one interaction of a node asks for its others next.
        if self._last.get("node") != node:
            self._last["node"] = node
            self._parts_of_last.clear()
        return quantile(self._composed(node, self._vectors, patterns), 0.99)

    def vector(self, node: Node) -> Sequence[float]:
        """The durations themselves, in no order."""
        return self._vectors[node]

    @cached_property
    def _places(self) -> dict[Node, int]:
        return {node: place for place, node in enumerate(self.graph.inner_first)}

    @cached_property
    def _vectors(self) -> dict[Node, Vector]:
        found: dict[Node, Vector] = {}
        for node in self._places:
            self._parts_of_last.clear()
            found[node] = self._composed(node, found, _NO_PATTERNS)
        self._parts_of_last.clear()
        return found

    @cached_property
    def _last(self) -> dict[str, Node]:
        return {}

    @cached_property
    def _parts_of_last(self) -> dict[tuple[str, Pattern], Vector]:
        """The calls of one node, as vectors, by the interaction's key."""
        return {}

    def _composed(
        self,
        node: Node,
        known: Mapping[Node, Vector],
        patterns: Mapping[str, Pattern],
    ) -> Vector:
        place = self._places[node]
        in_a_row = [self._own(node, place)]
        groups: dict[str, list[Vector]] = {}
        turn = place + 1
        for interaction in self.graph.outgoing.get(node, ()):
            turn += 1
            key = interaction.key
            pattern = patterns.get(key)
            if pattern is None:
                if key in self.graph.closing:
                    continue
                pattern = declared_pattern(self.graph.contract, interaction)
            if pattern is None or pattern == "async":
                continue
            call = self._parts_of_last.get((key, pattern))
            if call is None:
                call = self._call(interaction, pattern, known, turn)
                self._parts_of_last[key, pattern] = call
            if interaction.together_with is None:
                in_a_row.append(call)
            else:
                groups.setdefault(interaction.together_with, []).append(call)
        for group in groups.values():
            side_by_side = group[0] if len(group) == 1 else list(map(max, *group))
            in_a_row.append(side_by_side)
        return added(in_a_row)

    def own_time(self, node: Node) -> Lognormal | None:
        """What a node takes by itself; None where nothing is known and nothing is assumed."""
        if node in self.own:
            return self.own[node]
        if isinstance(node, ConsumerEnd):
            service = self.graph.contract.service_by_name[node.service]
            work = next(
                (e.work for e in service.consumes if e.message == node.message), None
            )
            found = Lognormal.of(work, self._tail(work))
        else:
            operation = self.graph.operations[node]
            # A promise of what calls others holds for all of it, so it says nothing of the own part.
            leaf = not self.graph.calls.get(node)
            p99 = operation.slo.p99 if leaf else None
            found = Lognormal.of(operation.work, p99 or self._tail(operation.work))
        return found or Lognormal.of(self.unknown, None)

    def _tail(self, work: float | None) -> float | None:
        """The p99 of stated work: where nothing may be assumed, it has no tail."""
        return work if self.unknown is None else None

    def _own(self, node: Node, place: int) -> Vector:
        time = self.own_time(node)
        if time is None:
            return [0.0] * self.samples
        return self._drawn(time, place)

    def _drawn(self, time: Lognormal, place: int) -> Vector:
        median = time.median
        form = shape(self.samples, place % ORDERS, time.spread)
        return self._turned([median * each for each in form], place)

    def _turned(self, vector: Vector, turn: int) -> Vector:
        """The same durations in another order."""
        cut = turn * STEP % self.samples
        return vector[cut:] + vector[:cut]

    def _call(
        self,
        interaction: Interaction,
        pattern: Pattern,
        known: Mapping[Node, Vector],
        turn: int,
    ) -> Vector:
        """One interaction, all its calls in a row, as its caller feels it."""
        one = self._target(interaction, pattern, known, turn)
        hop = self.hops.get(interaction.key)
        if hop is not None:
            fails = self._turned(uniform(self.samples), turn * 5)
            one = limited(one, hop, fails, self.failing.get(hop.target, 0.0))
        drawn = range(min(interaction.calls, _MOST_DRAWN))
        total = added([self._turned(one, turn + 31 * again) for again in drawn])
        if interaction.calls > _MOST_DRAWN:
            rest = (interaction.calls - _MOST_DRAWN) * sum(one) / self.samples
            total = [each + rest for each in total]
        if interaction.share < 1.0:
            levels = self._turned(uniform(self.samples), turn * 3)
            share = interaction.share
            total = [
                each if level < share else 0.0
                for each, level in zip(total, levels, strict=True)
            ]
        return total

    def _target(
        self,
        interaction: Interaction,
        pattern: Pattern,
        known: Mapping[Node, Vector],
        turn: int,
    ) -> Vector:
        target = interaction.target
        if isinstance(target, OperationEnd):
            accepts = self.graph.operations[target].completes_by
            if pattern == "sync" or accepts:
                # What closes a circle adds nothing on its second turn.
                return known.get(target) or [0.0] * self.samples
        if pattern == "hybrid":
            accepting = Lognormal.of(self.unknown, None)
        else:
            accepting = Lognormal.of(interaction.work or self.unknown, None)
        if accepting is None:
            return [0.0] * self.samples
        return self._drawn(accepting, turn)
