# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of words: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

TRANSLATE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncWords(Protocol):
    """What callers of words see; every client and double has this shape."""

    async def translate(
        self,
        request: models.Wort,
        *,
        deadline: float | None = None,
    ) -> models.Wort:
        """Calls translate.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Words(Protocol):
    """What callers of words see from plain threads; every client and double has this
    shape.
    """

    def translate(
        self,
        request: models.Wort,
        *,
        deadline: float | None = None,
    ) -> models.Wort:
        """Calls translate.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class WordsService(Protocol):
    """What an implementation of words provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def translate(
        self,
        request: models.Wort,
        context: CallContext,
    ) -> MaybeAwaitable[models.Wort]:
        """Answers translate."""
        ...
