"""Both sides must agree before the caller goes on."""

from __future__ import annotations

from ..facts import Facts

WEIGHT = -0.25


class StrongConsistency:
    """Speaks for waiting: an answer that comes later is about a state that may have changed."""

    rule = "AD211"
    name = "strong-consistency"
    inputs = ("consistency",)
    source = "Designing Data-Intensive Applications (Kleppmann, 2017), ch. 9: linearizability"

    def weigh(self, facts: Facts) -> float:
        return WEIGHT if facts.consistency == "strong" else 0.0

    def say(self, facts: Facts) -> str:
        return "both sides must agree before the caller goes on"
