# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of library, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from .api import (
    ALL_BOOKS_ERRORS,
    ANYTHING_ERRORS,
    COUNT_BOOKS_ERRORS,
    CREATE_BOOK_ERRORS,
    DELETE_BOOKS_ERRORS,
    ESCAPED_ERRORS,
    EXISTS_ERRORS,
    GET_MESSAGE_ERRORS,
    GET_SHELF_ERRORS,
    LIST_BOOKS_ERRORS,
    MOVE_BOOK_ERRORS,
    READ_FILE_ERRORS,
    SAY_ERRORS,
    UPDATE_BOOK_ERRORS,
)
from .policies import (
    ALL_BOOKS,
    ANYTHING,
    COUNT_BOOKS,
    CREATE_BOOK,
    DELETE_BOOKS,
    ESCAPED,
    EXISTS,
    GET_MESSAGE,
    GET_SHELF,
    LIST_BOOKS,
    MOVE_BOOK,
    READ_FILE,
    SAY,
    UPDATE_BOOK,
    Caller,
    all_books_policy,
    anything_policy,
    count_books_policy,
    create_book_policy,
    delete_books_policy,
    escaped_policy,
    exists_policy,
    get_message_policy,
    get_shelf_policy,
    list_books_policy,
    move_book_policy,
    read_file_policy,
    say_policy,
    update_book_policy,
)


class AsyncLibraryRestClient:
    """Calls library over REST. Safe to share between tasks of one event loop; close it
    at the end, or use it with `async with`.

    Satisfies `AsyncLibrary`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ClientOptions = DEFAULT_OPTIONS,
    ) -> None:
        self._transport = RestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._get_shelf = self._transport.call(
            GET_SHELF,
            policy=get_shelf_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/{name=shelves/*}",
            ),
            request=record(models.GetShelfRequest),
            response=record(models.Shelf),
            errors=GET_SHELF_ERRORS,
        )
        self._list_books = self._transport.call(
            LIST_BOOKS,
            policy=list_books_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/{parent=shelves/*}/books",
                query=(
                    "filter.author",
                    "filter.years.first",
                    "filter.years.last",
                    "filter.kind",
                    "page.size",
                    "page.token",
                    "limit",
                ),
                lists=("filter.tags",),
                nested=(
                    ("filter", "author"),
                    ("filter", "tags"),
                    ("filter", "years", "first"),
                    ("filter", "years", "last"),
                    ("filter", "kind"),
                    ("page", "size"),
                    ("page", "token"),
                ),
                records=(("filter",), ("filter", "years")),
            ),
            request=record(models.ListBooksRequest),
            response=record(models.ListBooksResponse),
            errors=LIST_BOOKS_ERRORS,
        )
        self._all_books = self._transport.call(
            ALL_BOOKS,
            policy=all_books_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/books",
                query=("first.name", "first.title", "first.pages", "first.written"),
                lists=("first.tags",),
                nested=(
                    ("first", "name"),
                    ("first", "title"),
                    ("first", "pages"),
                    ("first", "tags"),
                    ("first", "written"),
                ),
                answer="books",
            ),
            request=record(models.AllBooksRequest),
            response=record(models.AllBooksResponse),
            errors=ALL_BOOKS_ERRORS,
        )
        self._create_book = self._transport.call(
            CREATE_BOOK,
            policy=create_book_policy(caller),
            route=RestRoute(
                method="POST",
                path="/v1/{parent=shelves/*}/books",
                query=("dry_run",),
                content="book",
                status=201,
            ),
            request=record(models.CreateBookRequest),
            response=record(models.Book),
            errors=CREATE_BOOK_ERRORS,
        )
        self._update_book = self._transport.call(
            UPDATE_BOOK,
            policy=update_book_policy(caller),
            route=RestRoute(
                method="PATCH",
                path="/v1/{book.name=shelves/*/books/*}",
                lists=("mask",),
                nested=(("book", "name"),),
                content="book",
            ),
            request=record(models.UpdateBookRequest),
            response=record(models.Book),
            errors=UPDATE_BOOK_ERRORS,
        )
        self._move_book = self._transport.call(
            MOVE_BOOK,
            policy=move_book_policy(caller),
            route=RestRoute(
                method="POST",
                path="/v1/{name=shelves/*/books/*}:move",
                body=True,
            ),
            request=record(models.MoveBookRequest),
            response=record(models.Book),
            errors=MOVE_BOOK_ERRORS,
        )
        self._read_file = self._transport.call(
            READ_FILE,
            policy=read_file_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/{path=files/**}",
                query=("secret.hint",),
                nested=(("secret", "hint"), ("secret", "key")),
                without=("secret.key", "extra"),
                also=(
                    RestRoute(
                        method="GET",
                        path="/v1/{path=files/**}:raw",
                        without=("secret", "extra"),
                    ),
                    RestRoute(
                        method="POST",
                        path="/v1/files:read",
                        body=True,
                    ),
                ),
            ),
            request=record(models.ReadFileRequest),
            response=record(models.File),
            errors=READ_FILE_ERRORS,
        )
        self._get_message = self._transport.call(
            GET_MESSAGE,
            policy=get_message_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/users/{user_id}/messages/{message_id}",
                query=("revision",),
                also=(
                    RestRoute(
                        method="GET",
                        path="/v1/messages/{message_id}",
                        query=("user_id", "revision"),
                    ),
                    RestRoute(
                        method="LINK",
                        path="/v1/messages/{message_id}",
                        query=("user_id", "revision"),
                        answer="text",
                    ),
                ),
            ),
            request=record(models.GetMessageRequest),
            response=record(models.GetMessageResponse),
            errors=GET_MESSAGE_ERRORS,
        )
        self._delete_books = self._transport.call(
            DELETE_BOOKS,
            policy=delete_books_policy(caller),
            route=RestRoute(
                method="DELETE",
                path="/v1/books",
                content="names",
                answer="count",
            ),
            request=record(models.DeleteBooksRequest),
            response=record(models.DeleteBooksResponse),
            errors=DELETE_BOOKS_ERRORS,
        )
        self._count_books = self._transport.call(
            COUNT_BOOKS,
            policy=count_books_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/books:count",
                answer="count",
            ),
            request=NOTHING,
            response=record(models.CountBooksResponse),
            errors=COUNT_BOOKS_ERRORS,
        )
        self._say = self._transport.call(
            SAY,
            policy=say_policy(caller),
            route=RestRoute(
                method="POST",
                path="/v1/say",
                query=("aloud",),
                lists=("words",),
            ),
            request=record(models.SayRequest),
            response=record(models.SayResponse),
            errors=SAY_ERRORS,
        )
        self._exists = self._transport.call(
            EXISTS,
            policy=exists_policy(caller),
            route=RestRoute(
                method="HEAD",
                path="/v1/exists/{id}",
            ),
            request=record(models.ExistsRequest),
            response=NOTHING,
            errors=EXISTS_ERRORS,
        )
        self._escaped = self._transport.call(
            ESCAPED,
            policy=escaped_policy(caller),
            route=RestRoute(
                method="GET",
                path="/v1/a%20b/%c3%bc/c%2Fd/{id}",
            ),
            request=record(models.EscapedRequest),
            response=NOTHING,
            errors=ESCAPED_ERRORS,
        )
        self._anything = self._transport.call(
            ANYTHING,
            policy=anything_policy(caller),
            route=RestRoute(
                method="*",
                path="/v1/any/**",
                query=("text",),
            ),
            request=record(models.AnythingRequest),
            response=record(models.AnythingResponse),
            errors=ANYTHING_ERRORS,
        )

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
        return await self._get_shelf(
            request,
            deadline=deadline,
        )

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
        return await self._list_books(
            request,
            deadline=deadline,
        )

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
        return await self._all_books(
            request,
            deadline=deadline,
        )

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
        return await self._create_book(
            request,
            deadline=deadline,
        )

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
        return await self._update_book(
            request,
            deadline=deadline,
        )

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
        return await self._move_book(
            request,
            deadline=deadline,
        )

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
        return await self._read_file(
            request,
            deadline=deadline,
        )

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
        return await self._get_message(
            request,
            deadline=deadline,
        )

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
        return await self._delete_books(
            request,
            deadline=deadline,
        )

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
        return await self._count_books(
            None,
            deadline=deadline,
        )

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
        return await self._say(
            request,
            deadline=deadline,
        )

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
        await self._exists(
            request,
            deadline=deadline,
        )

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
        await self._escaped(
            request,
            deadline=deadline,
        )

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
        return await self._anything(
            request,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
