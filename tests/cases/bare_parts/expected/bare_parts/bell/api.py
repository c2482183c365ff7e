# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of bell: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

RING_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
HEAR_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
HUSH_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncBell(Protocol):
    """What callers of bell see; every client and double has this shape."""

    async def ring(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ring.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def hear(
        self,
        *,
        deadline: float | None = None,
    ) -> models.HearResponse:
        """Calls hear.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def hush(
        self,
        request: models.HushRequest,
        *,
        deadline: float | None = None,
    ) -> models.HushResponse:
        """Calls hush.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Bell(Protocol):
    """What callers of bell see from plain threads; every client and double has this
    shape.
    """

    def ring(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ring.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def hear(
        self,
        *,
        deadline: float | None = None,
    ) -> models.HearResponse:
        """Calls hear.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def hush(
        self,
        request: models.HushRequest,
        *,
        deadline: float | None = None,
    ) -> models.HushResponse:
        """Calls hush.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class BellService(Protocol):
    """What an implementation of bell provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def ring(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers ring."""
        ...

    def hear(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[models.HearResponse]:
        """Answers hear."""
        ...

    def hush(
        self,
        request: models.HushRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.HushResponse]:
        """Answers hush."""
        ...
