"""What a rule is: one fault, why it is bad, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property
from typing import Protocol, runtime_checkable

from ..analysis.graph import Graph
from ..analysis.hops import Hop, entries, hops
from ..contract.contract import Contract
from ..contract.options import BrokerFacts
from ..contract.recommendation import Recommendation
from ..diagnostics import Code, Diagnostic, Related, Severity, Span
from ..records import dataclass


@dataclass(frozen=True)
class Subject:
    """A contract under examination, with what several rules compute from it.

    `brokers` holds what each broker states of itself, by the key of its block on a message; `recommendations` is the
    advice on the contract, empty where none was asked for.
    """

    contract: Contract
    brokers: Mapping[str, BrokerFacts] = field(default_factory=dict)
    recommendations: tuple[Recommendation, ...] = ()

    @cached_property
    def graph(self) -> Graph:
        """Who calls whom."""
        return Graph(self.contract)

    @cached_property
    def hops(self) -> tuple[Hop, ...]:
        """Every synchronous call that interactions speak of."""
        return hops(self.contract)

    @cached_property
    def entries(self) -> tuple[Hop, ...]:
        """For each operation, the calls that no interaction speaks of."""
        return entries(self.contract)


@runtime_checkable
class Rule(Protocol):
    """One fault. `example` is a whole contract that has it, `repaired` the same without it."""

    @property
    def code(self) -> Code: ...

    @property
    def why(self) -> str:
        """Why it is bad, for who meets it the first time."""
        ...

    @property
    def fix(self) -> str:
        """What to do about it, and what the choices are."""
        ...

    @property
    def example(self) -> str: ...

    @property
    def repaired(self) -> str: ...

    def check(self, subject: Subject) -> Iterable[Diagnostic]:
        """What this rule finds. Pure."""
        ...


class SourcedRule(Rule, Protocol):
    """A rule of ours, which says where one can read more of it; other people's rules need not."""

    @property
    def source(self) -> str:
        """A book, paper or page by its name, for a person to look up."""
        ...


def warning(
    code: Code,
    message: str,
    span: Span | None,
    hint: str,
    *related: tuple[Span | None, str],
) -> Diagnostic:
    """A finding of a rule; related places that are not known are left out."""
    places = tuple(Related(place, text) for place, text in related if place is not None)
    return Diagnostic(code, message, span, hint, Severity.WARNING, places)
