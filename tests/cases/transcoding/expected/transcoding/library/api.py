# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The surface of library: what callers see, what an implementation provides, and the
errors both know.
"""

from typing import Final, Protocol

from .._runtime.context import CallContext
from .._runtime.errors import DeclaredError
from .._runtime.plain import MaybeAwaitable
from ..models.library import (
    AllBooksRequest,
    AllBooksResponse,
    AnythingRequest,
    AnythingResponse,
    Book,
    CountBooksResponse,
    CreateBookRequest,
    DeleteBooksRequest,
    DeleteBooksResponse,
    EscapedRequest,
    ExistsRequest,
    File,
    GetMessageRequest,
    GetMessageResponse,
    GetShelfRequest,
    ListBooksRequest,
    ListBooksResponse,
    MoveBookRequest,
    ReadFileRequest,
    SayRequest,
    SayResponse,
    Shelf,
    UpdateBookRequest,
)

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
        request: GetShelfRequest,
        *,
        deadline: float | None = None,
    ) -> Shelf:
        """Calls get_shelf.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def list_books(
        self,
        request: ListBooksRequest,
        *,
        deadline: float | None = None,
    ) -> ListBooksResponse:
        """Calls list_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def all_books(
        self,
        request: AllBooksRequest,
        *,
        deadline: float | None = None,
    ) -> AllBooksResponse:
        """Calls all_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def create_book(
        self,
        request: CreateBookRequest,
        *,
        deadline: float | None = None,
    ) -> Book:
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
        request: UpdateBookRequest,
        *,
        deadline: float | None = None,
    ) -> Book:
        """Calls update_book.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def move_book(
        self,
        request: MoveBookRequest,
        *,
        deadline: float | None = None,
    ) -> Book:
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
        request: ReadFileRequest,
        *,
        deadline: float | None = None,
    ) -> File:
        """Calls read_file.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def get_message(
        self,
        request: GetMessageRequest,
        *,
        deadline: float | None = None,
    ) -> GetMessageResponse:
        """Calls get_message.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def delete_books(
        self,
        request: DeleteBooksRequest,
        *,
        deadline: float | None = None,
    ) -> DeleteBooksResponse:
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
    ) -> CountBooksResponse:
        """Calls count_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    async def say(
        self,
        request: SayRequest,
        *,
        deadline: float | None = None,
    ) -> SayResponse:
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
        request: ExistsRequest,
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
        request: EscapedRequest,
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
        request: AnythingRequest,
        *,
        deadline: float | None = None,
    ) -> AnythingResponse:
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
        request: GetShelfRequest,
        *,
        deadline: float | None = None,
    ) -> Shelf:
        """Calls get_shelf.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def list_books(
        self,
        request: ListBooksRequest,
        *,
        deadline: float | None = None,
    ) -> ListBooksResponse:
        """Calls list_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def all_books(
        self,
        request: AllBooksRequest,
        *,
        deadline: float | None = None,
    ) -> AllBooksResponse:
        """Calls all_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def create_book(
        self,
        request: CreateBookRequest,
        *,
        deadline: float | None = None,
    ) -> Book:
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
        request: UpdateBookRequest,
        *,
        deadline: float | None = None,
    ) -> Book:
        """Calls update_book.

        Idempotent: repeating it changes nothing more.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def move_book(
        self,
        request: MoveBookRequest,
        *,
        deadline: float | None = None,
    ) -> Book:
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
        request: ReadFileRequest,
        *,
        deadline: float | None = None,
    ) -> File:
        """Calls read_file.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def get_message(
        self,
        request: GetMessageRequest,
        *,
        deadline: float | None = None,
    ) -> GetMessageResponse:
        """Calls get_message.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def delete_books(
        self,
        request: DeleteBooksRequest,
        *,
        deadline: float | None = None,
    ) -> DeleteBooksResponse:
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
    ) -> CountBooksResponse:
        """Calls count_books.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        ...

    def say(
        self,
        request: SayRequest,
        *,
        deadline: float | None = None,
    ) -> SayResponse:
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
        request: ExistsRequest,
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
        request: EscapedRequest,
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
        request: AnythingRequest,
        *,
        deadline: float | None = None,
    ) -> AnythingResponse:
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
        request: GetShelfRequest,
        context: CallContext,
    ) -> MaybeAwaitable[Shelf]:
        """Answers get_shelf."""
        ...

    def list_books(
        self,
        request: ListBooksRequest,
        context: CallContext,
    ) -> MaybeAwaitable[ListBooksResponse]:
        """Answers list_books."""
        ...

    def all_books(
        self,
        request: AllBooksRequest,
        context: CallContext,
    ) -> MaybeAwaitable[AllBooksResponse]:
        """Answers all_books."""
        ...

    def create_book(
        self,
        request: CreateBookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[Book]:
        """Answers create_book."""
        ...

    def update_book(
        self,
        request: UpdateBookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[Book]:
        """Answers update_book."""
        ...

    def move_book(
        self,
        request: MoveBookRequest,
        context: CallContext,
    ) -> MaybeAwaitable[Book]:
        """Answers move_book."""
        ...

    def read_file(
        self,
        request: ReadFileRequest,
        context: CallContext,
    ) -> MaybeAwaitable[File]:
        """Answers read_file."""
        ...

    def get_message(
        self,
        request: GetMessageRequest,
        context: CallContext,
    ) -> MaybeAwaitable[GetMessageResponse]:
        """Answers get_message."""
        ...

    def delete_books(
        self,
        request: DeleteBooksRequest,
        context: CallContext,
    ) -> MaybeAwaitable[DeleteBooksResponse]:
        """Answers delete_books."""
        ...

    def count_books(
        self,
        context: CallContext,
    ) -> MaybeAwaitable[CountBooksResponse]:
        """Answers count_books."""
        ...

    def say(
        self,
        request: SayRequest,
        context: CallContext,
    ) -> MaybeAwaitable[SayResponse]:
        """Answers say."""
        ...

    def exists(
        self,
        request: ExistsRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers exists."""
        ...

    def escaped(
        self,
        request: EscapedRequest,
        context: CallContext,
    ) -> MaybeAwaitable[None]:
        """Answers escaped."""
        ...

    def anything(
        self,
        request: AnythingRequest,
        context: CallContext,
    ) -> MaybeAwaitable[AnythingResponse]:
        """Answers anything."""
        ...
