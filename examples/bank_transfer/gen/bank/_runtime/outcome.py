# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a transport says of one failed attempt."""

from __future__ import annotations

from typing import NamedTuple

from .errors import CallError


class Outcome(NamedTuple):
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
    recorded: bool = True
    """Whether the breaker counts it at all; False: it says nothing about the server."""


class Verdict(NamedTuple):
    """What the rules of a protocol make of a failure; the fields are those of `Outcome`."""

    repeat: bool
    throttled: bool = False
    wait: float | None = None
    wait_is_exact: bool = False
    failure: bool = True
    recorded: bool = True
    never: bool = False
    """The server said that nobody should repeat, because it has done so itself."""
    transparent: bool = False
    """The request was not processed: a repeat at once counts neither as an attempt nor
    against any budget. gRPC does that below us.
    """

    def outcome(self, error: CallError) -> Outcome:
        """The outcome that ends in `error`."""
        if self.never:
            error.repeated = True
        return Outcome(
            error,
            self.repeat,
            self.throttled,
            self.wait,
            self.wait_is_exact,
            self.failure,
            self.recorded,
        )
