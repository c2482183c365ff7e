# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of screening: what callers see, what an implementation provides, and the
errors both know.
"""

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from ..models.screening import Screening as screening_Screening
from ..models.screening import Verdict

SCREEN_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncScreening(Protocol):
    """What callers of screening see; every client and double has this shape."""

    async def screen(
        self,
        request: screening_Screening,
        *,
        deadline: float | None = None,
    ) -> Verdict:
        """Judges one transfer by the lists of today.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Screening(Protocol):
    """What callers of screening see from plain threads; every client and double has
    this shape.
    """

    def screen(
        self,
        request: screening_Screening,
        *,
        deadline: float | None = None,
    ) -> Verdict:
        """Judges one transfer by the lists of today.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class ScreeningService(Protocol):
    """What an implementation of screening provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def screen(
        self,
        request: screening_Screening,
        context: CallContext,
    ) -> MaybeAwaitable[Verdict]:
        """Judges one transfer by the lists of today."""
        ...
