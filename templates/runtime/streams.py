"""Streams as callers see them: what a call answers with, one value after the other, and
what it may be given to send.

A call begins with the first value that is asked for, and holds its place at the
bulkhead and its stream of the connection until it ends: with the last value, with an
error, or because whoever reads leaves. To leave early, close the stream or use it with
`with`; breaking out of a loop over a stream that nobody else holds closes it as well.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import Self, TypeAlias, TypeVar

Q = TypeVar("Q")
R_co = TypeVar("R_co", covariant=True)

Requests: TypeAlias = AsyncIterable[Q] | Iterable[Q]
"""What a client for asyncio sends as a stream: read once, no faster than the server reads,
and closed where the call ends before it does. Both are read on the event loop; what takes
its time to make is an async generator's.
"""

Responses: TypeAlias = AsyncIterable[Q] | Iterable[Q]
"""What the code of a service answers with as a stream: what a generator gives, async or
plain. It is asked for the next value once the caller has room for it.
"""


class AsyncStream(AsyncIterator[R_co]):
    """The values that a call answers with. One task at a time reads; a read that is
    cancelled ends the call.
    """

    @abstractmethod
    async def aclose(self) -> None:
        """Ends the call, if it has not ended. The server is told."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.aclose()


class Stream(Iterator[R_co]):
    """The values that a call answers with, for plain threads. One thread at a time
    reads; any may close.
    """

    @abstractmethod
    def close(self) -> None:
        """Ends the call, if it has not ended. The server is told."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
