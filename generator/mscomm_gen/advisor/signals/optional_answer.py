"""The caller can go on without it."""

from __future__ import annotations

from ..facts import Facts

WEIGHT = 0.1


class OptionalAnswer:
    """What is not needed to go on could be known beforehand, from events."""

    rule = "AD210"
    name = "optional-answer"
    inputs = ("optional",)
    source = "Release It! (Nygard, 2nd ed. 2018), ch. 5: decoupling middleware"

    def weigh(self, facts: Facts) -> float:
        return WEIGHT if facts.optional else 0.0

    def say(self, facts: Facts) -> str:
        return "the caller can go on without it"
