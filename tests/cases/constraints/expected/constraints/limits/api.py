# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of limits: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

CHECK_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncLimits(Protocol):
    """What callers of limits see; every client and double has this shape."""

    async def check(
        self,
        request: models.Limits,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls check.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Limits(Protocol):
    """What callers of limits see from plain threads; every client and double has this
    shape.
    """

    def check(
        self,
        request: models.Limits,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls check.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class LimitsService(Protocol):
    """What an implementation of limits provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def check(
        self,
        request: models.Limits,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers check."""
        ...
