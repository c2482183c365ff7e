"""The call is part of a long chain of calls."""

from __future__ import annotations

from ..facts import Facts

UNNOTICED = 2
PER_CALL = 0.25
MOST = 1.0


class ChainDepth:
    """Every further call in a row adds its latency, its failures and its repeats."""

    rule = "AD206"
    name = "chain-depth"
    inputs = ("depth",)
    source = "Building Microservices (Newman, 2nd ed. 2021), ch. 4: long call chains"

    def weigh(self, facts: Facts) -> float:
        return min(MOST, PER_CALL * max(0, facts.depth - UNNOTICED))

    def say(self, facts: Facts) -> str:
        return f"it is one of {facts.depth} calls in a row, each of which waits for the next"
