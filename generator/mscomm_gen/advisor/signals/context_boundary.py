"""Caller and callee belong to different bounded contexts."""

from __future__ import annotations

from ..facts import Facts

WEIGHT = 0.1


class ContextBoundary:
    """A weak hint: contexts that wait for each other fail together and are released together."""

    rule = "AD207"
    name = "context-boundary"
    inputs = ("crosses_context",)
    source = "Implementing Domain-Driven Design (Vernon, 2013), ch. 13: integrating bounded contexts"

    def weigh(self, facts: Facts) -> float:
        return WEIGHT if facts.crosses_context else 0.0

    def say(self, facts: Facts) -> str:
        return "it crosses into another bounded context"
