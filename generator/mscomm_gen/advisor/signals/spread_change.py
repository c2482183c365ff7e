"""One change is spread over several services."""

from __future__ import annotations

from ..facts import Facts

WEIGHT = 1.0


class SpreadChange:
    """Order matters where something is changed; a change in several places at once is a saga, not a call."""

    rule = "AD205"
    name = "spread-change"
    inputs = ("fan_out", "ordering")
    source = "Microservices Patterns (Richardson, 2018), ch. 4: sagas; Sagas (Garcia-Molina and Salem, SIGMOD 1987)"

    def weigh(self, facts: Facts) -> float:
        spread = facts.fan_out > 1 and facts.ordering != "none"
        return WEIGHT if spread else 0.0

    def say(self, facts: Facts) -> str:
        return (
            f"one change is made in {facts.fan_out} places, and when one of them fails the others must be taken "
            "back: a saga"
        )
