# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of library: what callers see, what an implementation provides, and the
errors both know.
"""

from __future__ import annotations

from typing import Final, Protocol

from .. import models
from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.maybe_awaitable import MaybeAwaitable

GET_SHELF_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
LIST_BOOKS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
ALL_BOOKS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
CREATE_BOOK_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
UPDATE_BOOK_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
MOVE_BOOK_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
READ_FILE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
GET_MESSAGE_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
DELETE_BOOKS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
COUNT_BOOKS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
SAY_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
EXISTS_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
ESCAPED_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()
ANYTHING_ERRORS: Final[tuple[type[DeclaredError], ...]] = ()


class AsyncLibrary(Protocol):
    """What callers of library see; every client and double has this shape."""

    async def get_shelf(
        self,
        request: models.GetShelfRequest,
        *,
        deadline: float | None = None,
    ) -> models.Shelf:
        """Calls get_shelf.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def list_books(
        self,
        request: models.ListBooksRequest,
        *,
        deadline: float | None = None,
    ) -> models.ListBooksResponse:
        """Calls list_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def all_books(
        self,
        request: models.AllBooksRequest,
        *,
        deadline: float | None = None,
    ) -> models.AllBooksResponse:
        """Calls all_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def create_book(
        self,
        request: models.CreateBookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Book:
        """Calls create_book.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def update_book(
        self,
        request: models.UpdateBookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Book:
        """Calls update_book.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def move_book(
        self,
        request: models.MoveBookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Book:
        """Calls move_book.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def read_file(
        self,
        request: models.ReadFileRequest,
        *,
        deadline: float | None = None,
    ) -> models.File:
        """Calls read_file.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def get_message(
        self,
        request: models.GetMessageRequest,
        *,
        deadline: float | None = None,
    ) -> models.GetMessageResponse:
        """Calls get_message.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def delete_books(
        self,
        request: models.DeleteBooksRequest,
        *,
        deadline: float | None = None,
    ) -> models.DeleteBooksResponse:
        """Calls delete_books.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def count_books(
        self,
        *,
        deadline: float | None = None,
    ) -> models.CountBooksResponse:
        """Calls count_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def say(
        self,
        request: models.SayRequest,
        *,
        deadline: float | None = None,
    ) -> models.SayResponse:
        """Calls say.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def exists(
        self,
        request: models.ExistsRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls exists.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def escaped(
        self,
        request: models.EscapedRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls escaped.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def anything(
        self,
        request: models.AnythingRequest,
        *,
        deadline: float | None = None,
    ) -> models.AnythingResponse:
        """Calls anything.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class Library(Protocol):
    """What callers of library see from plain threads; every client and double has this
    shape.
    """

    def get_shelf(
        self,
        request: models.GetShelfRequest,
        *,
        deadline: float | None = None,
    ) -> models.Shelf:
        """Calls get_shelf.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list_books(
        self,
        request: models.ListBooksRequest,
        *,
        deadline: float | None = None,
    ) -> models.ListBooksResponse:
        """Calls list_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def all_books(
        self,
        request: models.AllBooksRequest,
        *,
        deadline: float | None = None,
    ) -> models.AllBooksResponse:
        """Calls all_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def create_book(
        self,
        request: models.CreateBookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Book:
        """Calls create_book.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def update_book(
        self,
        request: models.UpdateBookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Book:
        """Calls update_book.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def move_book(
        self,
        request: models.MoveBookRequest,
        *,
        deadline: float | None = None,
    ) -> models.Book:
        """Calls move_book.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def read_file(
        self,
        request: models.ReadFileRequest,
        *,
        deadline: float | None = None,
    ) -> models.File:
        """Calls read_file.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def get_message(
        self,
        request: models.GetMessageRequest,
        *,
        deadline: float | None = None,
    ) -> models.GetMessageResponse:
        """Calls get_message.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def delete_books(
        self,
        request: models.DeleteBooksRequest,
        *,
        deadline: float | None = None,
    ) -> models.DeleteBooksResponse:
        """Calls delete_books.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def count_books(
        self,
        *,
        deadline: float | None = None,
    ) -> models.CountBooksResponse:
        """Calls count_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def say(
        self,
        request: models.SayRequest,
        *,
        deadline: float | None = None,
    ) -> models.SayResponse:
        """Calls say.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def exists(
        self,
        request: models.ExistsRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls exists.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def escaped(
        self,
        request: models.EscapedRequest,
        *,
        deadline: float | None = None,
    ) -> None:
        """Calls escaped.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def anything(
        self,
        request: models.AnythingRequest,
        *,
        deadline: float | None = None,
    ) -> models.AnythingResponse:
        """Calls anything.

        Not idempotent: it is sent again only where the first attempt surely did
        nothing.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...


class LibraryService(Protocol):
    """What an implementation of library provides; server.py puts it on a transport.

    Each method may be async or plain. A plain one runs in a thread, with the context
    of the call: what it calls in turn inherits the deadline.
    """

    def get_shelf(
        self,
        request: models.GetShelfRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Shelf]:
        """Answers get_shelf."""
        ...

    def list_books(
        self,
        request: models.ListBooksRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.ListBooksResponse]:
        """Answers list_books."""
        ...

    def all_books(
        self,
        request: models.AllBooksRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.AllBooksResponse]:
        """Answers all_books."""
        ...

    def create_book(
        self,
        request: models.CreateBookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Book]:
        """Answers create_book."""
        ...

    def update_book(
        self,
        request: models.UpdateBookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Book]:
        """Answers update_book."""
        ...

    def move_book(
        self,
        request: models.MoveBookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.Book]:
        """Answers move_book."""
        ...

    def read_file(
        self,
        request: models.ReadFileRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.File]:
        """Answers read_file."""
        ...

    def get_message(
        self,
        request: models.GetMessageRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.GetMessageResponse]:
        """Answers get_message."""
        ...

    def delete_books(
        self,
        request: models.DeleteBooksRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.DeleteBooksResponse]:
        """Answers delete_books."""
        ...

    def count_books(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[models.CountBooksResponse]:
        """Answers count_books."""
        ...

    def say(
        self,
        request: models.SayRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.SayResponse]:
        """Answers say."""
        ...

    def exists(
        self,
        request: models.ExistsRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers exists."""
        ...

    def escaped(
        self,
        request: models.EscapedRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers escaped."""
        ...

    def anything(
        self,
        request: models.AnythingRequest,
        context: CallContext,
    ) -> MaybeAwaitable[models.AnythingResponse]:
        """Answers anything."""
        ...
