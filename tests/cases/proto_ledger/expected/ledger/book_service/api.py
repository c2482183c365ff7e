# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of book_service: what callers see, what an implementation provides, and
the errors both know.
"""

from collections.abc import AsyncIterator, Iterator
from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from ..models.book_service import (
    AccountClosed,
    Entry,
    ListRequest,
    ListResponse,
    Posted,
)


class AccountClosedError(DeclaredError):
    """Declared by book_service: HTTP 409, gRPC FAILED_PRECONDITION."""

    name = "AccountClosed"
    http_status = 409
    grpc_status = "FAILED_PRECONDITION"
    details_type = AccountClosed
    details: AccountClosed

    def __init__(
        self,
        detail: str = "",
        *,
        details: AccountClosed,
    ) -> None:
        super().__init__(detail, details=details)


POST_ENTRY_ERRORS: Final[tuple[type[DeclaredError], ...]] = (AccountClosedError,)
LIST_ENTRIES_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncBookService(Protocol):
    """What callers of book_service see; every client and double has this shape."""

    async def post_entry(
        self,
        request: Entry,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> Posted:
        """Calls post_entry.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - AccountClosedError
         - CallError: every other failure.
        """
        ...

    async def list_entries(
        self,
        request: ListRequest,
        *,
        deadline: float | None = None,
    ) -> ListResponse:
        """Calls list_entries.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list_entries_all(
        self,
        request: ListRequest,
        *,
        deadline: float | None = None,
    ) -> AsyncIterator[Entry]:
        """Every item of list_entries, page after page, from `pageToken` of the request
        on. A page is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        ...


class BookService(Protocol):
    """What callers of book_service see from plain threads; every client and double has
    this shape.
    """

    def post_entry(
        self,
        request: Entry,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> Posted:
        """Calls post_entry.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - AccountClosedError
         - CallError: every other failure.
        """
        ...

    def list_entries(
        self,
        request: ListRequest,
        *,
        deadline: float | None = None,
    ) -> ListResponse:
        """Calls list_entries.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list_entries_all(
        self,
        request: ListRequest,
        *,
        deadline: float | None = None,
    ) -> Iterator[Entry]:
        """Every item of list_entries, page after page, from `pageToken` of the request
        on. A page is asked for when its first item is.

        Each page is a call of its own, under the operation's policy; `deadline` is
        in seconds, for each page. Raises what the call raises, and BadResponse where
        a page leads to itself.
        """
        ...


class BookServiceService(Protocol):
    """What an implementation of book_service provides; server.py puts it on a
    transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def post_entry(
        self,
        request: Entry,
        context: CallContext,
    ) -> MaybeAwaitable[Posted]:
        """Answers post_entry."""
        ...

    def list_entries(
        self,
        request: ListRequest,
        context: CallContext,
    ) -> MaybeAwaitable[ListResponse]:
        """Answers list_entries."""
        ...
