# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Lets handlers run side by side, or one alone with nothing beside it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Gate:
    """Many may be `shared` inside, or one `alone`."""

    def __init__(self) -> None:
        self._inside = 0
        self._empty = asyncio.Event()
        self._open = asyncio.Event()
        self._open.set()
        self._turn = asyncio.Lock()

    @property
    def closed(self) -> bool:
        """Whether one is alone inside, or about to be."""
        return not self._open.is_set()

    async def wait(self) -> None:
        """Until it is open; it may be closed again by then."""
        await self._open.wait()

    def enter(self) -> None:
        """Goes in beside others, while it is open."""
        self._inside += 1

    def leave(self) -> None:
        """The end of what `enter` began."""
        self._inside -= 1
        if not self._inside:
            self._empty.set()

    @asynccontextmanager
    async def alone(self) -> AsyncIterator[None]:
        """Waits until nobody is inside, and lets nobody in."""
        async with self._turn:
            self._open.clear()
            try:
                while self._inside:
                    self._empty.clear()
                    await self._empty.wait()
                yield
            finally:
                self._open.set()
