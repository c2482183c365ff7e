# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of ledger: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

SUM_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncLedger(Protocol):
    """What callers of ledger see; every client and double has this shape."""

    async def sum(
        self,
        request: models.SumRequest,
        *,
        deadline: float | None = None,
    ) -> models.Sum:
        """Calls sum.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Ledger(Protocol):
    """What callers of ledger see from plain threads; every client and double has this
    shape.
    """

    def sum(
        self,
        request: models.SumRequest,
        *,
        deadline: float | None = None,
    ) -> models.Sum:
        """Calls sum.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class LedgerService(Protocol):
    """What an implementation of ledger provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def sum(
        self,
        request: models.SumRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Sum]:
        """Answers sum."""
        ...
