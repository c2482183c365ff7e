# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of core: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

ASK_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
TELL_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
SLOW_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncCore(Protocol):
    """What callers of core see; every client and double has this shape."""

    async def ask(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ask.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def tell(
        self,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls tell.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def slow(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls slow.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Core(Protocol):
    """What callers of core see from plain threads; every client and double has this
    shape.
    """

    def ask(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls ask.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def tell(
        self,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> None:
        """Calls tell.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def slow(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls slow.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class CoreService(Protocol):
    """What an implementation of core provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def ask(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers ask."""
        ...

    def tell(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers tell."""
        ...

    def slow(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers slow."""
        ...
