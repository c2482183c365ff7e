# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of web: what callers see, what an implementation provides, and the errors
both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

SHOW_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
SAVE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncWeb(Protocol):
    """What callers of web see; every client and double has this shape."""

    async def show(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls show.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def save(
        self,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls save.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Web(Protocol):
    """What callers of web see from plain threads; every client and double has this
    shape.
    """

    def show(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls show.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def save(
        self,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls save.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class WebService(Protocol):
    """What an implementation of web provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def show(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers show."""
        ...

    def save(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers save."""
        ...
