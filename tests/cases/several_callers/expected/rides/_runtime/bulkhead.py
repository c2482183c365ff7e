# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The bulkhead: one operation that hangs must not take every connection and all memory."""

from __future__ import annotations


class Bulkhead:
    """Counts the calls that are under way; beyond the limit there is no waiting.

    The asyncio driver counts in `in_use` itself: in one event loop nothing comes between
    the question and the step, and a method for each would be felt in every call.
    """

    __slots__ = ("in_use", "limit")

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.in_use = 0
