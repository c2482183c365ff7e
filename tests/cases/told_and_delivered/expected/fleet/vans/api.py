# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of vans: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

RENT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncVans(Protocol):
    """What callers of vans see; every client and double has this shape."""

    async def rent(
        self,
        request: models.RentRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.RentResponse:
        """Calls rent.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Vans(Protocol):
    """What callers of vans see from plain threads; every client and double has this
    shape.
    """

    def rent(
        self,
        request: models.RentRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.RentResponse:
        """Calls rent.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class VansService(Protocol):
    """What an implementation of vans provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def rent(
        self,
        request: models.RentRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.RentResponse]:
        """Answers rent."""
        ...
