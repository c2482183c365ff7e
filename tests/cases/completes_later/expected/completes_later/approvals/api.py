# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of approvals: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

ASK_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncApprovals(Protocol):
    """What callers of approvals see; every client and double has this shape."""

    async def ask(
        self,
        request: models.AskRequest,
        *,
        deadline: float | None = None,
    ) -> models.AskResponse:
        """Calls ask.

        Idempotent: repeating it changes nothing more.

        The answer says that it was accepted. The outcome follows as `approved` or
        `refused`, with the same `case_id`.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Approvals(Protocol):
    """What callers of approvals see from plain threads; every client and double has
    this shape.
    """

    def ask(
        self,
        request: models.AskRequest,
        *,
        deadline: float | None = None,
    ) -> models.AskResponse:
        """Calls ask.

        Idempotent: repeating it changes nothing more.

        The answer says that it was accepted. The outcome follows as `approved` or
        `refused`, with the same `case_id`.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class ApprovalsService(Protocol):
    """What an implementation of approvals provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def ask(
        self,
        request: models.AskRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.AskResponse]:
        """Answers ask."""
        ...
