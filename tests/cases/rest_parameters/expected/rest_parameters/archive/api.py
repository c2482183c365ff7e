# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of archive: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

READ_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
REMOVE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
REPLACE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
AMEND_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
TOUCH_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
COUNT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
SHUT_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
ODD_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncArchive(Protocol):
    """What callers of archive see; every client and double has this shape."""

    async def read(
        self,
        request: models.ReadRequest,
        *,
        deadline: float | None = None,
    ) -> models.Page:
        """Calls read.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def remove(
        self,
        request: models.RemoveRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls remove.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def replace(
        self,
        request: models.ReplaceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Page:
        """Calls replace.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def amend(
        self,
        request: models.AmendRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls amend.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def touch(
        self,
        request: models.TouchRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls touch.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def count(
        self,
        *,
        deadline: float | None = None,
    ) -> models.CountResponse:
        """Calls count.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def shut(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls shut.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def odd(
        self,
        request: models.OddRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls odd.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Archive(Protocol):
    """What callers of archive see from plain threads; every client and double has this
    shape.
    """

    def read(
        self,
        request: models.ReadRequest,
        *,
        deadline: float | None = None,
    ) -> models.Page:
        """Calls read.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def remove(
        self,
        request: models.RemoveRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls remove.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def replace(
        self,
        request: models.ReplaceRequest,
        *,
        deadline: float | None = None,
    ) -> models.Page:
        """Calls replace.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def amend(
        self,
        request: models.AmendRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls amend.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def touch(
        self,
        request: models.TouchRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls touch.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def count(
        self,
        *,
        deadline: float | None = None,
    ) -> models.CountResponse:
        """Calls count.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def shut(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls shut.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def odd(
        self,
        request: models.OddRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls odd.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class ArchiveService(Protocol):
    """What an implementation of archive provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def read(
        self,
        request: models.ReadRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Page]:
        """Answers read."""
        ...

    def remove(
        self,
        request: models.RemoveRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers remove."""
        ...

    def replace(
        self,
        request: models.ReplaceRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Page]:
        """Answers replace."""
        ...

    def amend(
        self,
        request: models.AmendRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers amend."""
        ...

    def touch(
        self,
        request: models.TouchRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers touch."""
        ...

    def count(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[models.CountResponse]:
        """Answers count."""
        ...

    def shut(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers shut."""
        ...

    def odd(
        self,
        request: models.OddRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers odd."""
        ...
