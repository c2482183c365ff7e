# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""One attempt of a call, as the transport must make it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(slots=True)
class Attempt:
    """What the policy leaves to the transport."""

    number: int
    """The first is 1."""
    timeout: float
    """Seconds, for the transport's own time limit: min(policy's timeout, remaining)."""
    headers: Mapping[str, str]
    """To be sent along: what the header hook and the tracing supply."""
    final: bool = False
    """The time limit is that of the whole call: nothing can follow a timeout."""
    left: float = 0.0
    """Seconds left of the whole call: what limits a stream, whose `timeout` only holds
    until its first response.
    """
    committed: bool = False
    """Set by the transport once nothing can be repeated: a response has arrived, or
    requests have been read that cannot be read again.
    """

    def spend(self, seconds: float) -> None:
        """So much of its time has gone before anything was sent."""
        self.timeout -= seconds
        self.left -= seconds
