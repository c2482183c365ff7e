# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of letters: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

SEND_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
BURN_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncLetters(Protocol):
    """What callers of letters see; every client and double has this shape."""

    async def send(
        self,
        request: models.SendRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.SendResponse:
        """Calls send.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def burn(
        self,
        request: models.BurnRequest,
        *,
        deadline: float | None = None,
    ) -> models.BurnResponse:
        """Calls burn.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Letters(Protocol):
    """What callers of letters see from plain threads; every client and double has this
    shape.
    """

    def send(
        self,
        request: models.SendRequest,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.SendResponse:
        """Calls send.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def burn(
        self,
        request: models.BurnRequest,
        *,
        deadline: float | None = None,
    ) -> models.BurnResponse:
        """Calls burn.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class LettersService(Protocol):
    """What an implementation of letters provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def send(
        self,
        request: models.SendRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.SendResponse]:
        """Answers send."""
        ...

    def burn(
        self,
        request: models.BurnRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.BurnResponse]:
        """Answers burn."""
        ...
