"""Very many calls are under way at once."""

from __future__ import annotations

import math

from ...analysis.notation import about, rate
from ..facts import Facts

# A hundred calls under way are a few processes' work.
UNNOTICED = 100.0
PER_DECADE = 0.25
MOST = 0.75


class BusyCallee:
    """In decades of calls under way at the same time (Little's law: rate x duration)."""

    rule = "AD209"
    name = "busy-callee"
    inputs = ("rate", "duration")
    source = (
        "A Proof for the Queuing Formula L = λW (Little, Operations Research 9:3, 1961)"
    )

    def weigh(self, facts: Facts) -> float:
        under_way = (facts.rate or 0.0) * facts.duration
        if under_way <= UNNOTICED:
            return 0.0
        return min(MOST, PER_DECADE * math.log10(under_way / UNNOTICED))

    def say(self, facts: Facts) -> str:
        under_way = (facts.rate or 0.0) * facts.duration
        each = f"{rate(facts.rate or 0.0)} of {about(facts.duration)}"
        return f"{under_way:,.0f} calls are under way at any time ({each})"
