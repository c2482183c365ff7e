# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of texts: what callers see, what an implementation provides, and the
errors both know.
"""

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from ..models.texts import Text, Torn


class TornError(DeclaredError):
    """'''\\"""

    name = "Torn"
    http_status = 400
    grpc_status = "FAILED_PRECONDITION"
    details_type = Torn
    details: Torn

    def __init__(
        self,
        detail: str = "",
        *,
        details: Torn,
    ) -> None:
        super().__init__(detail, details=details)


PUT_TEXT_ERRORS: Final[tuple[type[DeclaredError], ...]] = (TornError,)


class AsyncTexts(Protocol):
    """What callers of texts see; every client and double has this shape."""

    async def put_text(
        self,
        request: Text,
        *,
        deadline: float | None = None,
    ) -> Text:
        """ends with quotes \"\"\"

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TornError
         - CallError: every other failure.
        """
        ...


class Texts(Protocol):
    """What callers of texts see from plain threads; every client and double has this
    shape.
    """

    def put_text(
        self,
        request: Text,
        *,
        deadline: float | None = None,
    ) -> Text:
        """ends with quotes \"\"\"

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - TornError
         - CallError: every other failure.
        """
        ...


class TextsService(Protocol):
    """What an implementation of texts provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def put_text(
        self,
        request: Text,
        context: CallContext,
    ) -> MaybeAwaitable[Text]:
        """ends with quotes \"\"\" """
        ...
