# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of twins: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class TwinNotFoundError(DeclaredError):
    """Declared by twins: HTTP 404, gRPC NOT_FOUND."""

    name = "TwinNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


GET_TWIN_ERRORS: Final[tuple[type[DeclaredError], ...]] = (TwinNotFoundError,)


class AsyncTwins(Protocol):
    """What callers of twins see; every client and double has this shape."""

    async def get_twin(
        self,
        request: models.GetTwinRequest,
        *,
        deadline: float | None = None,
    ) -> models.Twin:
        """What a device measured last.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TwinNotFoundError
         - CallError: every other failure.
        """
        ...


class Twins(Protocol):
    """What callers of twins see from plain threads; every client and double has this
    shape.
    """

    def get_twin(
        self,
        request: models.GetTwinRequest,
        *,
        deadline: float | None = None,
    ) -> models.Twin:
        """What a device measured last.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TwinNotFoundError
         - CallError: every other failure.
        """
        ...


class TwinsService(Protocol):
    """What an implementation of twins provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_twin(
        self,
        request: models.GetTwinRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Twin]:
        """What a device measured last."""
        ...
