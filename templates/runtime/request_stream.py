"""The requests of a call as the code of a service reads them."""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import Generic, TypeVar

Q = TypeVar("Q")


class RequestsBroken(Exception):
    """The requests broke off: the caller has gone, or an earlier read failed."""


class RequestStream(AsyncIterator[Q], Iterator[Q], Generic[Q]):
    """The requests of one call, as they arrive: for `async for` in an async handler, for
    `for` in a plain one, which runs in a thread. The caller sends no faster than they
    are read.

    `read` gives the next one, None after the last, on the event loop `loop`.
    """

    def __init__(
        self,
        read: Callable[[], Coroutine[None, None, tuple[Q] | None]],
        loop: asyncio.AbstractEventLoop | None,
    ) -> None:
        self._read = read
        self._loop = loop
        self._reading: asyncio.Task[object] | None = None
        self._broken = False
        self.ended = False
        """Whether the last one has been read."""

    async def __anext__(self) -> Q:
        """The next request. Raises RequestsBroken."""
        found = await self._next()
        if found is None:
            raise StopAsyncIteration
        return found[0]

    def __next__(self) -> Q:
        """The same for a thread."""
        if self._loop is None:
            raise RequestsBroken("no event loop reads these requests")
        reading = asyncio.run_coroutine_threadsafe(self._next(), self._loop)
        try:
            found = reading.result()
        except concurrent.futures.CancelledError:
            raise RequestsBroken("the caller has gone") from None
        if found is None:
            raise StopIteration
        return found[0]

    def break_off(self) -> None:
        """Nothing follows: whoever reads, or will, is told. For the server's loop."""
        self._broken = True
        if self._reading is not None:
            self._reading.cancel()

    async def _next(self) -> tuple[Q] | None:
        if self.ended:
            return None
        if self._broken:
            raise RequestsBroken("no further request can be read")
        # What is read by half is lost.
        self._broken = True
        self._reading = asyncio.current_task()
        try:
            found = await self._read()
        finally:
            self._reading = None
        self._broken = False
        self.ended = found is None
        return found
