# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves library: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import bare_rest_endpoint, rest_endpoint
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
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
    LibraryService,
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
)

# 100: the default, services.library.get_shelf
# 100: the default, services.library.list_books
# 100: the default, services.library.all_books
# 100: the default, services.library.create_book
# 100: the default, services.library.update_book
# 100: the default, services.library.move_book
# 100: the default, services.library.read_file
# 100: the default, services.library.get_message
# 100: the default, services.library.delete_books
# 100: the default, services.library.count_books
# 100: the default, services.library.say
# 100: the default, services.library.exists
# 100: the default, services.library.escaped
# 100: the default, services.library.anything
CONCURRENCY: Final = 1400
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: LibraryService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves library, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).
    """
    return RestServer(
        "library",
        endpoints=(
            rest_endpoint(
                GET_SHELF,
                route=RestRoute(
                    method="GET",
                    path="/v1/{name=shelves/*}",
                ),
                request=record(GetShelfRequest),
                response=record(Shelf),
                handler=service.get_shelf,
                errors=GET_SHELF_ERRORS,
            ),
            rest_endpoint(
                LIST_BOOKS,
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
                request=record(ListBooksRequest),
                response=record(ListBooksResponse),
                handler=service.list_books,
                errors=LIST_BOOKS_ERRORS,
            ),
            rest_endpoint(
                ALL_BOOKS,
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
                request=record(AllBooksRequest),
                response=record(AllBooksResponse),
                handler=service.all_books,
                errors=ALL_BOOKS_ERRORS,
            ),
            rest_endpoint(
                CREATE_BOOK,
                route=RestRoute(
                    method="POST",
                    path="/v1/{parent=shelves/*}/books",
                    query=("dry_run",),
                    content="book",
                    status=201,
                ),
                request=record(CreateBookRequest),
                response=record(Book),
                handler=service.create_book,
                errors=CREATE_BOOK_ERRORS,
            ),
            rest_endpoint(
                UPDATE_BOOK,
                route=RestRoute(
                    method="PATCH",
                    path="/v1/{book.name=shelves/*/books/*}",
                    lists=("mask",),
                    nested=(("book", "name"),),
                    content="book",
                ),
                request=record(UpdateBookRequest),
                response=record(Book),
                handler=service.update_book,
                errors=UPDATE_BOOK_ERRORS,
            ),
            rest_endpoint(
                MOVE_BOOK,
                route=RestRoute(
                    method="POST",
                    path="/v1/{name=shelves/*/books/*}:move",
                    body=True,
                ),
                request=record(MoveBookRequest),
                response=record(Book),
                handler=service.move_book,
                errors=MOVE_BOOK_ERRORS,
            ),
            rest_endpoint(
                READ_FILE,
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
                request=record(ReadFileRequest),
                response=record(File),
                handler=service.read_file,
                errors=READ_FILE_ERRORS,
            ),
            rest_endpoint(
                GET_MESSAGE,
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
                request=record(GetMessageRequest),
                response=record(GetMessageResponse),
                handler=service.get_message,
                errors=GET_MESSAGE_ERRORS,
            ),
            rest_endpoint(
                DELETE_BOOKS,
                route=RestRoute(
                    method="DELETE",
                    path="/v1/books",
                    content="names",
                    answer="count",
                ),
                request=record(DeleteBooksRequest),
                response=record(DeleteBooksResponse),
                handler=service.delete_books,
                errors=DELETE_BOOKS_ERRORS,
            ),
            bare_rest_endpoint(
                COUNT_BOOKS,
                route=RestRoute(
                    method="GET",
                    path="/v1/books:count",
                    answer="count",
                ),
                response=record(CountBooksResponse),
                handler=service.count_books,
                errors=COUNT_BOOKS_ERRORS,
            ),
            rest_endpoint(
                SAY,
                route=RestRoute(
                    method="POST",
                    path="/v1/say",
                    query=("aloud",),
                    lists=("words",),
                ),
                request=record(SayRequest),
                response=record(SayResponse),
                handler=service.say,
                errors=SAY_ERRORS,
            ),
            rest_endpoint(
                EXISTS,
                route=RestRoute(
                    method="HEAD",
                    path="/v1/exists/{id}",
                ),
                request=record(ExistsRequest),
                response=NOTHING,
                handler=service.exists,
                errors=EXISTS_ERRORS,
            ),
            rest_endpoint(
                ESCAPED,
                route=RestRoute(
                    method="GET",
                    path="/v1/a%20b/%c3%bc/c%2Fd/{id}",
                ),
                request=record(EscapedRequest),
                response=NOTHING,
                handler=service.escaped,
                errors=ESCAPED_ERRORS,
            ),
            rest_endpoint(
                ANYTHING,
                route=RestRoute(
                    method="*",
                    path="/v1/any/**",
                    query=("text",),
                ),
                request=record(AnythingRequest),
                response=record(AnythingResponse),
                handler=service.anything,
                errors=ANYTHING_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
