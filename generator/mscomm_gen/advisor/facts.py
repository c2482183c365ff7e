"""What the rules may look at: the inputs of one interaction, with everything filled in."""

from __future__ import annotations

from typing import Literal

from ..records import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """Durations are seconds, rates a second, shares 0 to 1, sizes bytes.

    No names, and nothing of how the target is talked to today: the advice does not follow the habit.

    `duration` is the usual time until the answer is there, all `calls` in a row; `streamed` if its first part comes
    earlier. `fan_out` counts the services that the caller needs the answers of, or, where it needs none, those that it
    tells side by side; `listeners` the consumers of a message. `depth` counts the synchronous calls in a row
    that lead through this one. `availability` is what the caller may count on of the callee, `target` what the
    caller itself promises.
    """

    answer: Literal["required", "accepted", "none"]
    person_waiting: bool
    duration: float
    fan_out: int = 1
    listeners: int = 1
    streamed: bool = False
    by_handler: bool = False
    optional: bool = False
    consistency: Literal["eventual", "strong"] = "eventual"
    ordering: Literal["none", "per_key", "global"] = "none"
    availability: float = 0.999
    target: float = 0.999
    rate: float | None = None
    burst: float | None = None
    depth: int = 1
    crosses_context: bool = False
    payload: int | None = None
