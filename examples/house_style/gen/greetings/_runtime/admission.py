# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""What a server has under way, and how much of it there may be.

A server that takes every request is slow for all of them once it is overloaded, and
works for callers that have gone. Beyond its limit this one says no, at once and cheaply.
"""

from __future__ import annotations

import asyncio

# Waits that are told one after the other go round this share of the range, so that they
# spread evenly over it (the golden ratio's fraction) without any chance.
_STEP = 0.618034
_LEAST_WAIT = 0.5


class Admission:
    """Counts what is under way, for one server and its event loop. `in_use` and `limit`
    may be read, and `limit` changed; `refused` counts what was refused.
    """

    __slots__ = ("_idle", "in_use", "limit", "refused")

    def __init__(self, limit: int) -> None:
        if limit < 1:
            raise ValueError(f"concurrency must be at least 1, not {limit}")
        self.limit = limit
        self.in_use = 0
        self.refused = 0
        self._idle: asyncio.Event | None = None

    def enter(self) -> bool:
        """Takes a place; False: all are taken."""
        if self.in_use >= self.limit:
            self.refused += 1
            return False
        self.in_use += 1
        return True

    def stay(self) -> None:
        """Takes a place past the limit, for work whose caller has gone and that runs to
        its end.
        """
        self.in_use += 1

    def leave(self) -> None:
        """Gives a place back."""
        self.in_use -= 1
        if not self.in_use and self._idle is not None:
            self._idle.set()

    async def idle(self) -> None:
        """Returns when nothing is under way."""
        while self.in_use:
            if self._idle is None:
                self._idle = asyncio.Event()
            self._idle.clear()
            await self._idle.wait()

    def wait(self) -> float:
        """The seconds that whoever was refused last is asked to wait, 0.5 to 1.5: not
        the same for all, or all would be back at once.
        """
        return _LEAST_WAIT + self.refused * _STEP % 1.0
