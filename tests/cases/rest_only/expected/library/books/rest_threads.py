# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of books, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .. import models
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .api import (
    BORROW_ERRORS,
    DELETE_BOOK_ERRORS,
    FIND_BOOKS_ERRORS,
    PUT_BOOK_ERRORS,
    RING_BELL_ERRORS,
)
from .policies import (
    BORROW,
    DELETE_BOOK,
    FIND_BOOKS,
    PUT_BOOK,
    RING_BELL,
    Caller,
    borrow_policy,
    delete_book_policy,
    find_books_policy,
    put_book_policy,
    ring_bell_policy,
)


class BooksRestClient:
    """Calls books over REST. Safe to share between threads; close it at the end, or use
    it with `with`. A forked child may go on using it: it makes connections of its
    own there.

    Satisfies `Books`.
    """

    def __init__(
        self,
        base_url: str,
        *,
        caller: Caller | None = None,
        tls: SSLContext | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._transport = ThreadRestTransport(
            base_url,
            tls=tls,
            options=options,
        )
        self._find_books = self._transport.call(
            FIND_BOOKS,
            policy=find_books_policy(caller),
            route=RestRoute(
                method="GET",
                path="/books",
                query=("author", "published_after", "only_available"),
                lists=("tags",),
            ),
            request=record(models.FindBooksRequest),
            response=record(models.BookList),
            errors=FIND_BOOKS_ERRORS,
        )
        self._put_book = self._transport.call(
            PUT_BOOK,
            policy=put_book_policy(caller),
            route=RestRoute(
                method="PUT",
                path="/books/{isbn}",
                body=True,
            ),
            request=record(models.Book),
            response=record(models.Book),
            errors=PUT_BOOK_ERRORS,
        )
        self._delete_book = self._transport.call(
            DELETE_BOOK,
            policy=delete_book_policy(caller),
            route=RestRoute(
                method="DELETE",
                path="/books/{isbn}",
            ),
            request=record(models.DeleteBookRequest),
            response=NOTHING,
            errors=DELETE_BOOK_ERRORS,
        )
        self._borrow = self._transport.call(
            BORROW,
            policy=borrow_policy(caller),
            route=RestRoute(
                method="POST",
                path="/books/{isbn}/loans",
                body=True,
            ),
            request=record(models.Borrow),
            response=record(models.Loan),
            errors=BORROW_ERRORS,
        )
        self._ring_bell = self._transport.call(
            RING_BELL,
            policy=ring_bell_policy(caller),
            route=RestRoute(
                method="POST",
                path="/bell",
            ),
            request=NOTHING,
            response=NOTHING,
            errors=RING_BELL_ERRORS,
        )

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
        return self._find_books(
            request,
            deadline=deadline,
        )

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
        return self._put_book(
            request,
            deadline=deadline,
        )

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
        self._delete_book(
            request,
            deadline=deadline,
        )

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
        return self._borrow(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

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
        self._ring_bell(
            None,
            deadline=deadline,
        )

    def close(self) -> None:
        """Closes the connections that nobody uses; calls that are under way go on to
        their end.
        """
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._transport.close()
