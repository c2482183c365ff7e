# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Serves books: mounts an implementation of its Protocol onto a server."""

from __future__ import annotations

from typing import Final

from .._runtime.options import DEFAULT_SERVER_OPTIONS, ServerOptions
from .._runtime.rest_endpoint import bare_rest_endpoint, rest_endpoint
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_server import RestServer
from ..models.books import (
    Book,
    BookList,
    Borrow,
    DeleteBookRequest,
    FindBooksRequest,
    Loan,
)
from .api import (
    BORROW_ERRORS,
    DELETE_BOOK_ERRORS,
    FIND_BOOKS_ERRORS,
    PUT_BOOK_ERRORS,
    RING_BELL_ERRORS,
    BooksService,
)
from .policies import BORROW, DELETE_BOOK, FIND_BOOKS, PUT_BOOK, RING_BELL

# 100: the default, services.books.find_books
# 100: the default, services.books.put_book
# 100: the default, services.books.delete_book
# 100: the default, services.books.borrow
# 100: the default, services.books.ring_bell
CONCURRENCY: Final = 500
"""So many requests may be under way at once, unless the options say otherwise."""


def asgi_app(
    service: BooksService,
    *,
    options: ServerOptions = DEFAULT_SERVER_OPTIONS,
) -> RestServer:
    """An ASGI 3 application that serves books, for any ASGI server.

    Calls inherit the caller's deadline. Declared errors and everything else that
    goes wrong are answered as problem details (RFC 9457).

    Keyed operations answer a repeat with the answer that they gave before;
    `options.idempotency` says where answers are kept, and for how long.
    """
    return RestServer(
        "books",
        endpoints=(
            rest_endpoint(
                FIND_BOOKS,
                route=RestRoute(
                    method="GET",
                    path="/books",
                    query=("author", "published_after", "only_available"),
                    lists=("tags",),
                ),
                request=record(FindBooksRequest),
                response=record(BookList),
                handler=service.find_books,
                errors=FIND_BOOKS_ERRORS,
            ),
            rest_endpoint(
                PUT_BOOK,
                route=RestRoute(
                    method="PUT",
                    path="/books/{isbn}",
                    body=True,
                ),
                request=record(Book),
                response=record(Book),
                handler=service.put_book,
                errors=PUT_BOOK_ERRORS,
            ),
            rest_endpoint(
                DELETE_BOOK,
                route=RestRoute(
                    method="DELETE",
                    path="/books/{isbn}",
                ),
                request=record(DeleteBookRequest),
                response=NOTHING,
                handler=service.delete_book,
                errors=DELETE_BOOK_ERRORS,
            ),
            rest_endpoint(
                BORROW,
                route=RestRoute(
                    method="POST",
                    path="/books/{isbn}/loans",
                    body=True,
                ),
                request=record(Borrow),
                response=record(Loan),
                handler=service.borrow,
                errors=BORROW_ERRORS,
            ),
            bare_rest_endpoint(
                RING_BELL,
                route=RestRoute(
                    method="POST",
                    path="/bell",
                ),
                response=NOTHING,
                handler=service.ring_bell,
                errors=RING_BELL_ERRORS,
            ),
        ),
        concurrency=CONCURRENCY,
        options=options,
    )
