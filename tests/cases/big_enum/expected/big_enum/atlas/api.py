# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of atlas: what callers see, what an implementation provides, and the
errors both know.
"""

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from ..models.atlas import FindRequest, FindResponse

FIND_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncAtlas(Protocol):
    """What callers of atlas see; every client and double has this shape."""

    async def find(
        self,
        request: FindRequest,
        *,
        deadline: float | None = None,
    ) -> FindResponse:
        """Calls find.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Atlas(Protocol):
    """What callers of atlas see from plain threads; every client and double has this
    shape.
    """

    def find(
        self,
        request: FindRequest,
        *,
        deadline: float | None = None,
    ) -> FindResponse:
        """Calls find.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class AtlasService(Protocol):
    """What an implementation of atlas provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def find(
        self,
        request: FindRequest,
        context: CallContext,
    ) -> MaybeAwaitable[FindResponse]:
        """Answers find."""
        ...
