"""What a transport says of one failed attempt."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import CallError


@dataclass(frozen=True, slots=True)
class Outcome:
    """The judgement on a failed attempt, apart from any policy.

    `error` is what the caller sees if this was the last attempt.
    """

    error: CallError
    repeat: bool
    """Whether a repeat is harmless and could help."""
    throttled: bool = False
    """The server refused because it was busy: repeats take less of the budget."""
    wait: float | None = None
    """Seconds that the server asked to wait before a repeat."""
    wait_is_exact: bool = False
    """Wait exactly so long (pushback); else at least so long, and back off on top."""
    failure: bool = True
    """Counts against the server at the circuit breaker; a declared error does not."""
