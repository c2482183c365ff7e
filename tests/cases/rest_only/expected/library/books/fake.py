# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of books, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncBareFake, AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadFake, ThreadKeyedFake
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
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
from .policies import (
    BORROW,
    DELETE_BOOK,
    FIND_BOOKS,
    PUT_BOOK,
    RING_BELL,
    borrow_policy,
    delete_book_policy,
    find_books_policy,
    put_book_policy,
    ring_bell_policy,
)


class FakeAsyncBooks:
    """A double of books, for unit tests; satisfies `AsyncBooks`.

    Say what operations answer, run the code under test, look at the calls:

        books = FakeAsyncBooks()
        books.find_books.returns(BookList(...))
        ...
        books.find_books.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncBooks(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: BooksService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncBooks",
            headers,
        )
        self.find_books = AsyncFake(
            self._double,
            FIND_BOOKS,
            policy=find_books_policy(None),
            request=record(FindBooksRequest),
            response=record(BookList),
            errors=FIND_BOOKS_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/books",
                query=("author", "published_after", "only_available"),
                lists=("tags",),
            ),
        )
        """Answers find_books."""
        self.put_book = AsyncFake(
            self._double,
            PUT_BOOK,
            policy=put_book_policy(None),
            request=record(Book),
            response=record(Book),
            errors=PUT_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/books/{isbn}",
                body=True,
            ),
        )
        """Answers put_book."""
        self.delete_book = AsyncFake(
            self._double,
            DELETE_BOOK,
            policy=delete_book_policy(None),
            request=record(DeleteBookRequest),
            response=NOTHING,
            errors=DELETE_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="DELETE",
                path="/books/{isbn}",
            ),
        )
        """Answers delete_book."""
        self.borrow = AsyncKeyedFake(
            self._double,
            BORROW,
            policy=borrow_policy(None),
            request=record(Borrow),
            response=record(Loan),
            errors=BORROW_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/books/{isbn}/loans",
                body=True,
            ),
        )
        """Answers borrow."""
        self.ring_bell = AsyncBareFake(
            self._double,
            RING_BELL,
            policy=ring_bell_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=RING_BELL_ERRORS,
            status="500",
        )
        """Rings the bell at the desk, every time it is asked."""
        if service is not None:
            self.find_books.served_by(service.find_books)
            self.put_book.served_by(service.put_book)
            self.delete_book.served_by(service.delete_book)
            self.borrow.served_by(service.borrow)
            self.ring_bell.served_by(service.ring_bell)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeBooks:
    """A double of books for plain threads, for unit tests; satisfies `Books`.

    Say what operations answer, run the code under test, look at the calls:

        books = FakeBooks()
        books.find_books.returns(BookList(...))
        ...
        books.find_books.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeBooks(service)` asks that. What
    is refused, replayed and raised is what a server and its client refuse, replay
    and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: BooksService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeBooks",
            headers,
        )
        self.find_books = ThreadFake(
            self._double,
            FIND_BOOKS,
            policy=find_books_policy(None),
            request=record(FindBooksRequest),
            response=record(BookList),
            errors=FIND_BOOKS_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/books",
                query=("author", "published_after", "only_available"),
                lists=("tags",),
            ),
        )
        """Answers find_books."""
        self.put_book = ThreadFake(
            self._double,
            PUT_BOOK,
            policy=put_book_policy(None),
            request=record(Book),
            response=record(Book),
            errors=PUT_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="PUT",
                path="/books/{isbn}",
                body=True,
            ),
        )
        """Answers put_book."""
        self.delete_book = ThreadFake(
            self._double,
            DELETE_BOOK,
            policy=delete_book_policy(None),
            request=record(DeleteBookRequest),
            response=NOTHING,
            errors=DELETE_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="DELETE",
                path="/books/{isbn}",
            ),
        )
        """Answers delete_book."""
        self.borrow = ThreadKeyedFake(
            self._double,
            BORROW,
            policy=borrow_policy(None),
            request=record(Borrow),
            response=record(Loan),
            errors=BORROW_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/books/{isbn}/loans",
                body=True,
            ),
        )
        """Answers borrow."""
        self.ring_bell = ThreadBareFake(
            self._double,
            RING_BELL,
            policy=ring_bell_policy(None),
            request=NOTHING,
            response=NOTHING,
            errors=RING_BELL_ERRORS,
            status="500",
        )
        """Rings the bell at the desk, every time it is asked."""
        if service is not None:
            self.find_books.served_by(service.find_books)
            self.put_book.served_by(service.put_book)
            self.delete_book.served_by(service.delete_book)
            self.borrow.served_by(service.borrow)
            self.ring_bell.served_by(service.ring_bell)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
