# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of reviews: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

SUMMARIZE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncReviews(Protocol):
    """What callers of reviews see; every client and double has this shape."""

    async def summarize(
        self,
        request: models.SummarizeRequest,
        *,
        deadline: float | None = None,
    ) -> models.ReviewSummary:
        """The stars, and the few reviews that helped most.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Reviews(Protocol):
    """What callers of reviews see from plain threads; every client and double has this
    shape.
    """

    def summarize(
        self,
        request: models.SummarizeRequest,
        *,
        deadline: float | None = None,
    ) -> models.ReviewSummary:
        """The stars, and the few reviews that helped most.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class ReviewsService(Protocol):
    """What an implementation of reviews provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def summarize(
        self,
        request: models.SummarizeRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.ReviewSummary]:
        """The stars, and the few reviews that helped most."""
        ...
