"""What is sent must happen in order."""

from __future__ import annotations

from ..facts import Facts

PER_KEY = 0.5
GLOBAL = 1.0


class Ordering:
    """Repeats and side-by-side calls lose an order; a queue keeps it."""

    rule = "AD204"
    name = "ordering"
    inputs = ("ordering",)
    source = "Enterprise Integration Patterns (Hohpe and Woolf, 2003): Resequencer; Kafka's order within a partition"

    def weigh(self, facts: Facts) -> float:
        return {"none": 0.0, "per_key": PER_KEY, "global": GLOBAL}[facts.ordering]

    def say(self, facts: Facts) -> str:
        what = "everything" if facts.ordering == "global" else "what has one key"
        return f"{what} must happen in order, which repeated calls do not keep"
