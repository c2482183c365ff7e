"""The callee fails much more often than the caller may."""

from __future__ import annotations

import math

from ...analysis.notation import share
from ..facts import Facts

# A callee at 95 % below a caller at 99.9 % (half an hour a day below half an hour a fortnight) decides alone:
# 1.7 decades make 2.5.
PER_DECADE = 1.5


class AvailabilityGap:
    """In decades of the unavailability that the caller may spend, each callee by itself.

    Partial answers help a caller that asks several; that several are asked is `fan-out`'s to say.
    """

    rule = "AD201"
    name = "availability-gap"
    inputs = ("availability", "target")
    source = (
        "The Calculus of Service Availability (Treynor et al., ACM Queue 15:2, 2017)"
    )

    def weigh(self, facts: Facts) -> float:
        """A handler is run again when the callee is back, so it spends nothing."""
        if facts.by_handler:
            return 0.0
        missed, allowed = 1.0 - facts.availability, 1.0 - facts.target
        if missed <= allowed or allowed <= 0.0:
            # Who promises to be there always can wait for nobody who does not.
            return 0.0 if missed <= allowed else 2 * PER_DECADE
        return PER_DECADE * math.log10(missed / allowed)

    def say(self, facts: Facts) -> str:
        return (
            f"the callee is there {share(facts.availability)} of the time, and the caller is to be there "
            f"{share(facts.target)}"
        )
