# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of books: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable


class BookNotFoundError(DeclaredError):
    """Declared by books: HTTP 404, gRPC NOT_FOUND."""

    name = "BookNotFound"
    http_status = 404
    grpc_status = "NOT_FOUND"


class AlreadyLentError(DeclaredError):
    """Declared by books: HTTP 409, gRPC ALREADY_EXISTS."""

    name = "AlreadyLent"
    http_status = 409
    grpc_status = "ALREADY_EXISTS"
    details: models.AlreadyLent

    def __init__(
        self,
        detail: str = "",
        *,
        details: models.AlreadyLent,
    ) -> None:
        super().__init__(detail, details=details)

    @classmethod
    def details_type(cls) -> type[models.AlreadyLent]:
        """The model of `details`."""
        return models.AlreadyLent


FIND_BOOKS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
PUT_BOOK_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
DELETE_BOOK_ERRORS: Final[tuple[type[DeclaredError], ...]] = (BookNotFoundError,)
BORROW_ERRORS: Final[tuple[type[DeclaredError], ...]] = (
    BookNotFoundError,
    AlreadyLentError,
)
RING_BELL_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncBooks(Protocol):
    """What callers of books see; every client and double has this shape."""

    async def find_books(
        self,
        request: models.FindBooksRequest,
        *,
        deadline: float | None = None,
    ) -> models.BookList:
        """Calls find_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def put_book(
        self,
        request: models.Book,
        *,
        deadline: float | None = None,
    ) -> models.Book:
        """Calls put_book.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def delete_book(
        self,
        request: models.DeleteBookRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls delete_book.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - BookNotFoundError
         - CallError: every other failure.
        """
        ...

    async def borrow(
        self,
        request: models.Borrow,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Loan:
        """Calls borrow.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - BookNotFoundError
         - AlreadyLentError
         - CallError: every other failure.
        """
        ...

    async def ring_bell(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Rings the bell at the desk, every time it is asked.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Books(Protocol):
    """What callers of books see from plain threads; every client and double has this
    shape.
    """

    def find_books(
        self,
        request: models.FindBooksRequest,
        *,
        deadline: float | None = None,
    ) -> models.BookList:
        """Calls find_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def put_book(
        self,
        request: models.Book,
        *,
        deadline: float | None = None,
    ) -> models.Book:
        """Calls put_book.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def delete_book(
        self,
        request: models.DeleteBookRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls delete_book.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - BookNotFoundError
         - CallError: every other failure.
        """
        ...

    def borrow(
        self,
        request: models.Borrow,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> models.Loan:
        """Calls borrow.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - BookNotFoundError
         - AlreadyLentError
         - CallError: every other failure.
        """
        ...

    def ring_bell(
        self,
        *,
        deadline: float | None = None,
    ) -> None:
        """Rings the bell at the desk, every time it is asked.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class BooksService(Protocol):
    """What an implementation of books provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def find_books(
        self,
        request: models.FindBooksRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.BookList]:
        """Answers find_books."""
        ...

    def put_book(
        self,
        request: models.Book,
        context: CallContext,
    ) -> MaybeAwaitable[models.Book]:
        """Answers put_book."""
        ...

    def delete_book(
        self,
        request: models.DeleteBookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers delete_book."""
        ...

    def borrow(
        self,
        request: models.Borrow,
        context: CallContext,
    ) -> MaybeAwaitable[models.Loan]:
        """Answers borrow."""
        ...

    def ring_bell(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Rings the bell at the desk, every time it is asked."""
        ...
