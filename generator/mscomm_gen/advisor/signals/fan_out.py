"""Several are asked at once."""

from __future__ import annotations

import math

from ..facts import Facts

PER_DOUBLING = 0.3


class FanOut:
    """In doublings: the slowest of n decides, and each of n can fail."""

    rule = "AD203"
    name = "fan-out"
    inputs = ("fan_out",)
    source = "The Tail at Scale (Dean and Barroso, CACM 56:2, 2013)"

    def weigh(self, facts: Facts) -> float:
        return PER_DOUBLING * math.log2(max(1, facts.fan_out))

    def say(self, facts: Facts) -> str:
        return f"{facts.fan_out} are waited for, and the slowest and the weakest of them decides"
