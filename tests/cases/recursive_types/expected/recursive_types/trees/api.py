# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of trees: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

GROW_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncTrees(Protocol):
    """What callers of trees see; every client and double has this shape."""

    async def grow(
        self,
        request: models.Tree,
        *,
        deadline: float | None = None,
    ) -> models.Forest:
        """Calls grow.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Trees(Protocol):
    """What callers of trees see from plain threads; every client and double has this
    shape.
    """

    def grow(
        self,
        request: models.Tree,
        *,
        deadline: float | None = None,
    ) -> models.Forest:
        """Calls grow.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class TreesService(Protocol):
    """What an implementation of trees provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def grow(
        self,
        request: models.Tree,
        context: CallContext,
    ) -> MaybeAwaitable[models.Forest]:
        """Answers grow."""
        ...
