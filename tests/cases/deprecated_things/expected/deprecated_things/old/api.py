# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of old: what callers see, what an implementation provides, and the errors
both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

GET_OLD_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
GET_NEW_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncOld(Protocol):
    """What callers of old see; every client and double has this shape."""

    async def get_old(
        self,
        request: models.GetOldRequest,
        *,
        deadline: float | None = None,
    ) -> models.Old:
        """Use get_new.

        Deprecated.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def get_new(
        self,
        request: models.GetNewRequest,
        *,
        deadline: float | None = None,
    ) -> models.Old:
        """Calls get_new.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Old(Protocol):
    """What callers of old see from plain threads; every client and double has this
    shape.
    """

    def get_old(
        self,
        request: models.GetOldRequest,
        *,
        deadline: float | None = None,
    ) -> models.Old:
        """Use get_new.

        Deprecated.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def get_new(
        self,
        request: models.GetNewRequest,
        *,
        deadline: float | None = None,
    ) -> models.Old:
        """Calls get_new.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class OldService(Protocol):
    """What an implementation of old provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_old(
        self,
        request: models.GetOldRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Old]:
        """Use get_new."""
        ...

    def get_new(
        self,
        request: models.GetNewRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Old]:
        """Answers get_new."""
        ...
