# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of drawing: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

DRAW_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
MEASURE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncDrawing(Protocol):
    """What callers of drawing see; every client and double has this shape."""

    async def draw(
        self,
        request: models.Shape,
        *,
        deadline: float | None = None,
    ) -> models.Drawn:
        """Calls draw.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def measure(
        self,
        request: models.Picture,
        *,
        deadline: float | None = None,
    ) -> models.Shape:
        """Calls measure.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Drawing(Protocol):
    """What callers of drawing see from plain threads; every client and double has this
    shape.
    """

    def draw(
        self,
        request: models.Shape,
        *,
        deadline: float | None = None,
    ) -> models.Drawn:
        """Calls draw.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def measure(
        self,
        request: models.Picture,
        *,
        deadline: float | None = None,
    ) -> models.Shape:
        """Calls measure.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class DrawingService(Protocol):
    """What an implementation of drawing provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def draw(
        self,
        request: models.Shape,
        context: CallContext,
    ) -> MaybeAwaitable[models.Drawn]:
        """Answers draw."""
        ...

    def measure(
        self,
        request: models.Picture,
        context: CallContext,
    ) -> MaybeAwaitable[models.Shape]:
        """Answers measure."""
        ...
