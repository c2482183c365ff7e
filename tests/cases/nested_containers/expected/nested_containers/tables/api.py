# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of tables: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

PIVOT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncTables(Protocol):
    """What callers of tables see; every client and double has this shape."""

    async def pivot(
        self,
        request: models.Table,
        *,
        deadline: float | None = None,
    ) -> models.Cube:
        """Calls pivot.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Tables(Protocol):
    """What callers of tables see from plain threads; every client and double has this
    shape.
    """

    def pivot(
        self,
        request: models.Table,
        *,
        deadline: float | None = None,
    ) -> models.Cube:
        """Calls pivot.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class TablesService(Protocol):
    """What an implementation of tables provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def pivot(
        self,
        request: models.Table,
        context: CallContext,
    ) -> MaybeAwaitable[models.Cube]:
        """Answers pivot."""
        ...
