# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of texts: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class TornError(DeclaredError):
    """'''\\"""

    name = "Torn"
    http_status = 400
    grpc_status = "FAILED_PRECONDITION"
    details: models.Torn

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.Torn,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.Torn]:
        """The model of `details`."""
        return models.Torn


PUT_TEXT_ERRORS: Final[tuple[type[DeclaredError], ...]] = (TornError,)


class AsyncTexts(Protocol):
    """What callers of texts see; every client and double has this shape."""

    async def put_text(
        self,
        request: models.Text,
        *,
        deadline: float | None = None,
    ) -> models.Text:
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
        request: models.Text,
        *,
        deadline: float | None = None,
    ) -> models.Text:
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
        request: models.Text,
        context: CallContext,
    ) -> MaybeAwaitable[models.Text]:
        """ends with quotes \"\"\" """
        ...
