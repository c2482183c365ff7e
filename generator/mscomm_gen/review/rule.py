"""What a review rule is: the facts it answers for, and its judgement on one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Generic, TypeVar

from ..records import dataclass
from .model import UNKNOWN_OTHERS, Fact, Judgement, Verdict
from .side import Side
from .uses import Pairs, Use, Uses, together
from .words import listed


@dataclass(frozen=True)
class Scene:
    """Both sides, with what several rules compute from them. Without `wire`, types matter where JSON carries them."""

    old: Side
    new: Side
    pairs: Pairs
    wire: bool = True

    @cached_property
    def uses(self) -> Uses:
        return Uses(self.old, self.new, self.pairs, self.wire)

    def callers(self, service: str, operation: str) -> tuple[str, ...]:
        """Who calls an operation, by its old name: services that are declared, else unknown others."""
        pair = self.pairs.operations.get((service, operation), (service, operation))
        return together(self.old.callers(service, operation), self.new.callers(*pair))

    def consumers(self, message: str) -> tuple[str, ...]:
        """Who consumes a message, by its old name: services that are declared, else unknown others."""
        return self.old.consumers(message) or (UNKNOWN_OTHERS,)


# What a rule is shown besides the fact: a `Scene` of two contracts, or that of two protobuf schemas.
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Rule(Generic[S]):
    """One kind of change. `breaking`, `warning` and `safe` say when it is which; empty where it never is.

    `judge` answers None for a fact that it has nothing to say of, which leaves that fact unclassified.
    """

    id: str
    claims: tuple[str, ...]
    looks_at: str
    judge: Callable[[Fact, S], Judgement | None]
    breaking: str = ""
    warning: str = ""
    safe: str = ""


def by_use(
    uses: Iterable[Use], what: str, judge: Callable[[Use], Judgement | None]
) -> Judgement:
    """The worst that a change of a type means in any of its uses, with everybody whom that hits.

    `judge` says None of a use that the change does not touch.
    """
    judged = [(use, judge(use)) for use in uses]
    found = [(use, said) for use, said in judged if said is not None]
    if not found:
        return Judgement(
            Verdict.SAFE,
            what,
            "nothing that is deployed sends or reads it on both sides",
        )
    _, worst = max(found, key=lambda pair: pair[1].verdict.weight)
    same = [
        (use, said)
        for use, said in found
        if (said.verdict, said.why) == (worst.verdict, worst.why)
    ]
    places = listed([use.said for use, _ in same])
    hit = [use for use, said in found if said.verdict is worst.verdict]
    affected = dict.fromkeys(name for use in hit for name in use.affected)
    return Judgement(
        worst.verdict,
        what,
        f"in {places}: {worst.why}",
        worst.how,
        () if worst.verdict is Verdict.SAFE else tuple(affected),
        worst.essence,
    )
