# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of greeter: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

GREET_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncGreeter(Protocol):
    """What callers of greeter see; every client and double has this shape."""

    async def greet(
        self,
        request: models.Greet,
        *,
        deadline: float | None = None,
    ) -> models.Greeting:
        """Calls greet.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Greeter(Protocol):
    """What callers of greeter see from plain threads; every client and double has this
    shape.
    """

    def greet(
        self,
        request: models.Greet,
        *,
        deadline: float | None = None,
    ) -> models.Greeting:
        """Calls greet.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class GreeterService(Protocol):
    """What an implementation of greeter provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def greet(
        self,
        request: models.Greet,
        context: CallContext,
    ) -> MaybeAwaitable[models.Greeting]:
        """Answers greet."""
        ...
