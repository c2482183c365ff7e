"""How a call of grpc.aio ended that sends a stream.

grpc.aio forgets it: a request that is written while the server ends the call fails, and
that failure takes the place of the server's status (grpc/grpc#36066, as of 1.85). Here
the server's is kept.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Protocol, TypeVar

from grpc import StatusCode
from grpc.aio import AioRpcError, Metadata

T = TypeVar("T")

_WRITE_FAILED = "Internal error from Core"
# Where the write failed first, the status is on its way.
_LONGEST_WAIT = 1.0


class Ended(Protocol):
    """What a call tells of its end."""

    async def code(self) -> StatusCode: ...

    async def details(self) -> str: ...

    async def initial_metadata(self) -> Metadata: ...

    async def trailing_metadata(self) -> Metadata: ...


class Ending:
    """Give `note` to the call, to be called each time its status is set."""

    def __init__(self) -> None:
        self._status: AioRpcError | None = None
        self._known = asyncio.Event()

    def note(self, call: Ended) -> None:
        """A status was set."""
        code = _at_once(call.code())
        details = _at_once(call.details())
        if self._status is not None or (
            code is StatusCode.INTERNAL and details == _WRITE_FAILED
        ):
            return
        self._status = AioRpcError(
            code,
            _at_once(call.initial_metadata()),
            _at_once(call.trailing_metadata()),
            details,
        )
        self._known.set()

    async def meant(self, error: AioRpcError) -> AioRpcError | None:
        """What a call that raised `error` ended in; None: it ended well."""
        if error.code() is not StatusCode.INTERNAL or error.details() != _WRITE_FAILED:
            return error
        try:
            async with asyncio.timeout(_LONGEST_WAIT):
                await self._known.wait()
        except TimeoutError:
            return error
        status = self._status or error
        return None if status.code() is StatusCode.OK else status


def _at_once(answer: Coroutine[object, object, T]) -> T:
    """What a call knows that has ended; nothing has to be waited for."""
    try:
        answer.send(None)
    except StopIteration as done:
        found: T = done.value
        return found
    answer.close()
    raise RuntimeError("the call has not ended")
