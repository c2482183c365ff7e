# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The bulkhead: one operation that hangs must not take every connection and all memory."""

from __future__ import annotations


class Bulkhead:
    """Counts the calls that are under way; beyond the limit there is no waiting."""

    __slots__ = ("in_use", "limit")

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.in_use = 0

    def enter(self) -> bool:
        """Takes a place; False: all are taken."""
        if self.in_use >= self.limit:
            return False
        self.in_use += 1
        return True

    def leave(self) -> None:
        """Gives the place back."""
        self.in_use -= 1
