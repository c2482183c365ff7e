"""The load comes in bursts."""

from __future__ import annotations

import math

from ...analysis.notation import rate
from ..facts import Facts

PER_DECADE = 0.25
MOST = 0.75


class Burst:
    """In decades of the peak over the mean; a queue needs capacity for the mean only."""

    rule = "AD208"
    name = "burst"
    inputs = ("rate", "burst")
    source = "Queue-Based Load Leveling pattern (Azure Architecture Center)"

    def weigh(self, facts: Facts) -> float:
        if not facts.rate or not facts.burst or facts.burst <= facts.rate:
            return 0.0
        return min(MOST, PER_DECADE * math.log10(facts.burst / facts.rate))

    def say(self, facts: Facts) -> str:
        return (
            f"bursts of {rate(facts.burst or 0.0)} stand over {rate(facts.rate or 0.0)} in the mean, and every one "
            "needs capacity at once"
        )
