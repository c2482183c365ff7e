# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of notes: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

PUT_NOTE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncNotes(Protocol):
    """What callers of notes see; every client and double has this shape."""

    async def put_note(
        self,
        request: models.Note,
        *,
        deadline: float | None = None,
    ) -> models.Note:
        """Calls put_note.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Notes(Protocol):
    """What callers of notes see from plain threads; every client and double has this
    shape.
    """

    def put_note(
        self,
        request: models.Note,
        *,
        deadline: float | None = None,
    ) -> models.Note:
        """Calls put_note.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class NotesService(Protocol):
    """What an implementation of notes provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def put_note(
        self,
        request: models.Note,
        context: CallContext,
    ) -> MaybeAwaitable[models.Note]:
        """Answers put_note."""
        ...
