"""How often an operation answers as it should, from its own share and that of what it calls. Shares, 0 to 1.

Two views. *Outages* (the default): failures last longer than a caller waits, so repeats do not help, and calls of
one operation fail together; an operation is then at most as available as the product of all it cannot go on without
("The Calculus of Service Availability", Treynor, Dahlin, Rau and Beyer, ACM Queue 15:2, 2017). *Passing* failures:
each attempt fails by itself, so that repeats help; as emitted clients do, a failure that was repeated already is
not repeated by the layers above.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import cached_property
from typing import Final

from ..contract.interactions import Interaction, OperationEnd
from ..records import dataclass
from .assumptions import ACCEPTING, AVAILABILITY
from .graph import Graph, Node, Pattern, declared_pattern
from .hops import Hop

_NO_PATTERNS: Final[Mapping[str, Pattern]] = {}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`ok` + `passing` + `final` = 1: a passing failure may be repeated by who called, a final one may not."""

    ok: float
    passing: float = 0.0

    @property
    def final(self) -> float:
        return 1.0 - self.ok - self.passing

    def after(self, attempts: int) -> Outcome:
        """The outcome of a call that is tried up to `attempts` times while its failures are passing ones."""
        if attempts == 1:
            return self
        if self.passing >= 1.0:
            return Outcome(0.0)
        tries = (1.0 - self.passing**attempts) / (1.0 - self.passing)
        return Outcome(self.ok * tries)

    def times(self, calls: int) -> Outcome:
        """The outcome of several calls in a row, of which none may fail."""
        if calls == 1:
            return self
        ok = self.ok**calls
        reached = calls if self.ok == 1.0 else (1.0 - ok) / (1.0 - self.ok)
        return Outcome(ok, self.passing * reached)

    def then(self, other: Outcome) -> Outcome:
        """Both, one after the other; the second only if the first is well."""
        return Outcome(self.ok * other.ok, self.passing + self.ok * other.passing)

    def in_share(self, share: float) -> Outcome:
        """The outcome of something that happens only in a share of all cases."""
        return Outcome(1.0 - share * (1.0 - self.ok), share * self.passing)


@dataclass(frozen=True)
class Availabilities:
    """The availability of every node of a graph.

    `own` overrides what a node loses by itself, not counted what it calls: by default a node that calls nothing has
    the availability it promises, else `unknown`, and one that calls others loses nothing by itself, so that its
    figure is the best there can be. With `unknown=1` every figure is a bound that holds whatever the undeclared ones
    do. `attempts` gives how often a call is tried, by the interaction's key; with it, failures are passing ones.
    """

    graph: Graph
    unknown: float = AVAILABILITY
    own: Mapping[Node, float] = field(default_factory=dict)
    attempts: Mapping[str, int] | None = None

    def of(self, node: Node) -> float:
        """The share of requests of a node that end well, its promise not counted."""
        return self.changed(node, _NO_PATTERNS)

    def changed(self, node: Node, patterns: Mapping[str, Pattern]) -> float:
        """The same if interactions of this node, by their keys, had other patterns."""
        return self._composed(node, self._outcomes, patterns).ok

    def seen_by_callers(self, node: Node) -> float:
        """What callers may count on: the promise, unless what lies behind it makes it impossible."""
        return self._outcomes[node].ok

    @cached_property
    def _outcomes(self) -> dict[Node, Outcome]:
        found: dict[Node, Outcome] = {}
        for node in self.graph.inner_first:
            outcome = self._composed(node, found, _NO_PATTERNS)
            promised = self._promise(node)
            if promised is not None and node not in self.own:
                bound = self._bounds.of(node) if self._bounds else outcome.ok
                outcome = Outcome(min(promised, bound))
                if self.attempts is not None:
                    outcome = Outcome(outcome.ok, 1.0 - outcome.ok)
            found[node] = outcome
        return found

    @cached_property
    def _bounds(self) -> Availabilities | None:
        """The same with nothing assumed; None if that is what this is."""
        if self.unknown == 1.0:
            return None
        return Availabilities(self.graph, 1.0, self.own, self.attempts)

    def _composed(
        self,
        node: Node,
        known: Mapping[Node, Outcome],
        patterns: Mapping[str, Pattern],
    ) -> Outcome:
        outcome = self._own(node)
        for interaction in self.graph.outgoing.get(node, ()):
            if interaction.needed == "optional":
                continue
            pattern = patterns.get(interaction.key)
            if pattern is None:
                pattern = declared_pattern(self.graph.contract, interaction)
                if interaction.key in self.graph.closing:
                    continue
            call = self._call(interaction, pattern, known)
            if call is not None:
                outcome = outcome.then(call.in_share(interaction.share))
        return outcome

    def _own(self, node: Node) -> Outcome:
        share = self.own.get(node)
        if share is None:
            share = 1.0
            if not self.graph.calls.get(node):
                promised = self._promise(node)
                share = self.unknown if promised is None else promised
            if not isinstance(node, OperationEnd):
                # A handler is run again until it succeeds; nobody waits for it.
                share = 1.0
        passing = 1.0 - share if self.attempts is not None else 0.0
        return Outcome(share, passing)

    def _call(
        self,
        interaction: Interaction,
        pattern: Pattern | None,
        known: Mapping[Node, Outcome],
    ) -> Outcome | None:
        """One interaction as its caller feels it; None where it does not wait."""
        target = interaction.target
        if pattern == "async" or pattern is None:
            return None
        if not isinstance(target, OperationEnd):
            # Not decided yet: as little is known of it as of an operation that says nothing.
            return Outcome(ACCEPTING if pattern == "hybrid" else self.unknown)
        call = known[target]
        if pattern == "hybrid" and not self.graph.operations[target].completes_by:
            # Accepting has nothing behind it, so it is at least as available as the whole was.
            call = Outcome(max(ACCEPTING, call.ok))
        if self.attempts is None:
            # An outage hits all calls of one operation alike.
            return call
        return call.after(self.attempts.get(interaction.key, 1)).times(
            interaction.calls
        )

    def _promise(self, node: Node) -> float | None:
        if not isinstance(node, OperationEnd):
            return None
        return self.graph.operations[node].slo.availability


def attempts_of(hops: tuple[Hop, ...]) -> dict[str, int]:
    """How often each call is tried, by its interaction's key."""
    return {
        hop.interaction.key: hop.attempts for hop in hops if hop.interaction is not None
    }
