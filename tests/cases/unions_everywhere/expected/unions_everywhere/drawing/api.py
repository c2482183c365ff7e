# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of drawing: what callers see, what an implementation provides, and the
errors both know.
"""

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from ..models.drawing import Drawn, Picture, Shape

DRAW_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
MEASURE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncDrawing(Protocol):
    """What callers of drawing see; every client and double has this shape."""

    async def draw(
        self,
        request: Shape,
        *,
        deadline: float | None = None,
    ) -> Drawn:
        """Calls draw.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def measure(
        self,
        request: Picture,
        *,
        deadline: float | None = None,
    ) -> Shape:
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
        request: Shape,
        *,
        deadline: float | None = None,
    ) -> Drawn:
        """Calls draw.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def measure(
        self,
        request: Picture,
        *,
        deadline: float | None = None,
    ) -> Shape:
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
        request: Shape,
        context: CallContext,
    ) -> MaybeAwaitable[Drawn]:
        """Answers draw."""
        ...

    def measure(
        self,
        request: Picture,
        context: CallContext,
    ) -> MaybeAwaitable[Shape]:
        """Answers measure."""
        ...
