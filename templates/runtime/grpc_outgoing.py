"""What a client for asyncio sends as a stream: one request after the other, as the server
makes room for them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, Protocol, TypeVar

from grpc.aio import AioRpcError

from .attempt import Attempt
from .caught import Caught
from .iterating import iterated
from .streams import Requests

Q = TypeVar("Q")


class Writable(Protocol):
    """The sending half of a call of grpc.aio."""

    async def write(self, request: bytes) -> None: ...

    async def done_writing(self) -> None: ...

    def cancel(self) -> bool: ...


class Source(Generic[Q]):
    """The requests of one call, in bytes, for all its attempts. They can be read once;
    the first is kept, and while there is no second another attempt can begin from the
    beginning.
    """

    def __init__(self, requests: Requests[Q], encode: Callable[[Q], bytes]) -> None:
        self._encode = encode
        self._given = iterated(requests)
        self._first: asyncio.Task[tuple[bytes] | None] | None = None
        self._read = 0

    @property
    def only_first(self) -> bool:
        """Whether no second request has been read."""
        return self._read < 2

    async def first(self) -> tuple[bytes] | None:
        """The first request; None where there is none."""
        if self._first is None:
            self._first = asyncio.create_task(self.following())
        # An attempt may end while it waits here; what is read is the next one's.
        return await asyncio.shield(self._first)

    async def following(self) -> tuple[bytes] | None:
        """The next request; None after the last. Raises what the iterator raises, and
        InvalidRequest.
        """
        async for request in self._given:
            self._read += 1
            return (self._encode(request),)
        return None

    async def close(self) -> None:
        """The call has ended, and nothing reads any more."""
        if self._first is not None:
            self._first.cancel()
            await asyncio.wait({self._first})
            if not self._first.cancelled():
                # Whoever waited has seen it; asyncio must not report it as unseen.
                self._first.exception()
        await self._given.aclose()


class Outgoing(Generic[Q]):
    """Sends the requests of `source` in one attempt. `error`: what the caller's own
    iterator raised, which ends the call.
    """

    def __init__(self, call: Writable, source: Source[Q], attempt: Attempt) -> None:
        self.error: Exception | None = None
        self._call = call
        self._source = source
        self._attempt = attempt
        self._task = asyncio.create_task(self._send())

    def cancel(self) -> None:
        """Sends nothing more."""
        self._task.cancel()

    async def finish(self) -> None:
        """Returns when nothing reads from the source any more; after `cancel`."""
        await asyncio.wait({self._task})

    async def _send(self) -> None:
        source = self._source
        with Caught() as caught:
            try:
                found = await source.first()
                while found is not None:
                    if not await self._written(found[0]):
                        return
                    self._attempt.committed = True
                    found = await source.following()
                    if found is None and source.only_first:
                        self._attempt.committed = False
            except asyncio.CancelledError:
                self._call.cancel()
                raise
        if caught.error is not None:
            self.error = caught.error
            self._call.cancel()
            return
        # Whoever reads from a call that has ended learns why.
        with suppress(AioRpcError, asyncio.InvalidStateError):
            await self._call.done_writing()

    async def _written(self, data: bytes) -> bool:
        """False where the call has ended."""
        with suppress(AioRpcError, asyncio.InvalidStateError):
            await self._call.write(data)
            return True
        return False
