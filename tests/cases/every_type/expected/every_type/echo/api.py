# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of echo: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

ECHO_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncEcho(Protocol):
    """What callers of echo see; every client and double has this shape."""

    async def echo(
        self,
        request: models.Everything,
        *,
        deadline: float | None = None,
    ) -> models.Everything:
        """Calls echo.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Echo(Protocol):
    """What callers of echo see from plain threads; every client and double has this
    shape.
    """

    def echo(
        self,
        request: models.Everything,
        *,
        deadline: float | None = None,
    ) -> models.Everything:
        """Calls echo.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class EchoService(Protocol):
    """What an implementation of echo provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def echo(
        self,
        request: models.Everything,
        context: CallContext,
    ) -> MaybeAwaitable[models.Everything]:
        """Answers echo."""
        ...
