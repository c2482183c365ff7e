"""Sync, async or hybrid: facts that decide first, then signals on a scale. Pure functions of `Facts`."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from ..contract.recommendation import Reason, Verdict
from . import hard
from .facts import Facts
from .inputs import shown
from .signals import SIGNALS

# What a needed answer weighs: so much must speak against waiting before it is accepted now and answered later.
NEED: Final = 2.5
# How fast confidence grows with the distance from the threshold: no signal at all gives 95 %.
_SLOPE: Final = math.log(0.95 / 0.05) / NEED
_LOUD: Final = 0.005


def score(facts: Facts) -> float:
    """What speaks against waiting, less what speaks for it; only of meaning where no fact decides."""
    return sum(signal.weigh(facts) for signal in SIGNALS)


@lru_cache(maxsize=65536)
def verdict(facts: Facts) -> Verdict:
    """The advised pattern."""
    fact = hard.decisive(facts)
    if fact is not None:
        return fact.verdict
    return "hybrid" if score(facts) >= NEED else "sync"


def confidence(facts: Facts) -> float:
    """How sure the verdict is, 0.5 to 1: of a fact its own measure, of signals the distance from the threshold."""
    fact = hard.decisive(facts)
    if fact is None:
        distance = abs(score(facts) - NEED)
        return 1.0 / (1.0 + math.exp(-_SLOPE * distance))
    sure = fact.confidence
    if fact is hard.OUTLASTS:
        # A wait just beyond the limit might be borne; ten times that is not.
        beyond = math.log10(facts.duration / hard.limit(facts))
        sure -= 0.25 * max(0.0, 1.0 - beyond)
    if facts.consistency == "strong" and fact.verdict != "sync":
        # Both sides are to agree at once, and will not: somebody should look twice.
        sure -= 0.1
    return sure


def reasons(facts: Facts) -> tuple[Reason, ...]:
    """The rules that spoke: the decisive fact, or the needed answer and what was weighed against it."""
    fact = hard.decisive(facts)
    if fact is not None:
        return (fact.reason(facts, hard.said(fact, facts)),)
    found = [hard.NEEDED.reason(facts, hard.said(hard.NEEDED, facts))]
    weighed = [
        Reason(
            signal.rule,
            signal.name,
            signal.say(facts),
            weight,
            shown(facts, signal.inputs),
            signal.source,
        )
        for signal in SIGNALS
        if abs(weight := signal.weigh(facts)) >= _LOUD
    ]
    # The loudest first; the order of the list where two are equally loud.
    weighed.sort(key=lambda each: -abs(each.weight or 0.0))
    return (*found, *weighed)
