# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of recommendations: what callers see, what an implementation provides,
and the errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

SUGGEST_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncRecommendations(Protocol):
    """What callers of recommendations see; every client and double has this shape."""

    async def suggest(
        self,
        request: models.SuggestRequest,
        *,
        deadline: float | None = None,
    ) -> models.SuggestResponse:
        """Products that others looked at next, the best first.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Recommendations(Protocol):
    """What callers of recommendations see from plain threads; every client and double
    has this shape.
    """

    def suggest(
        self,
        request: models.SuggestRequest,
        *,
        deadline: float | None = None,
    ) -> models.SuggestResponse:
        """Products that others looked at next, the best first.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class RecommendationsService(Protocol):
    """What an implementation of recommendations provides; server.py puts it on a
    transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def suggest(
        self,
        request: models.SuggestRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.SuggestResponse]:
        """Products that others looked at next, the best first."""
        ...
