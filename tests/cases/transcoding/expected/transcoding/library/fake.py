# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of library, for unit tests. No transport is needed, and none is loaded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

from .._runtime.fake_async import AsyncBareFake, AsyncFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadBareFake, ThreadFake
from .._runtime.rest_payload import NOTHING, record
from .._runtime.rest_route import RestRoute
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


class FakeAsyncLibrary:
    """A double of library, for unit tests; satisfies `AsyncLibrary`.

    Say what operations answer, run the code under test, look at the calls:

        library = FakeAsyncLibrary()
        library.get_shelf.returns(Shelf(...))
        ...
        library.get_shelf.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncLibrary(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: LibraryService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncLibrary",
            headers,
        )
        self.get_shelf = AsyncFake(
            self._double,
            GET_SHELF,
            policy=get_shelf_policy(None),
            request=record(GetShelfRequest),
            response=record(Shelf),
            errors=GET_SHELF_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/v1/{name=shelves/*}",
            ),
        )
        """Answers get_shelf."""
        self.list_books = AsyncFake(
            self._double,
            LIST_BOOKS,
            policy=list_books_policy(None),
            request=record(ListBooksRequest),
            response=record(ListBooksResponse),
            errors=LIST_BOOKS_ERRORS,
            status="500",
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
        )
        """Answers list_books."""
        self.all_books = AsyncFake(
            self._double,
            ALL_BOOKS,
            policy=all_books_policy(None),
            request=record(AllBooksRequest),
            response=record(AllBooksResponse),
            errors=ALL_BOOKS_ERRORS,
            status="500",
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
        )
        """Answers all_books."""
        self.create_book = AsyncFake(
            self._double,
            CREATE_BOOK,
            policy=create_book_policy(None),
            request=record(CreateBookRequest),
            response=record(Book),
            errors=CREATE_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/v1/{parent=shelves/*}/books",
                query=("dry_run",),
                content="book",
                status=201,
            ),
        )
        """Answers create_book."""
        self.update_book = AsyncFake(
            self._double,
            UPDATE_BOOK,
            policy=update_book_policy(None),
            request=record(UpdateBookRequest),
            response=record(Book),
            errors=UPDATE_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="PATCH",
                path="/v1/{book.name=shelves/*/books/*}",
                lists=("mask",),
                nested=(("book", "name"),),
                content="book",
            ),
        )
        """Answers update_book."""
        self.move_book = AsyncFake(
            self._double,
            MOVE_BOOK,
            policy=move_book_policy(None),
            request=record(MoveBookRequest),
            response=record(Book),
            errors=MOVE_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/v1/{name=shelves/*/books/*}:move",
                body=True,
            ),
        )
        """Answers move_book."""
        self.read_file = AsyncFake(
            self._double,
            READ_FILE,
            policy=read_file_policy(None),
            request=record(ReadFileRequest),
            response=record(File),
            errors=READ_FILE_ERRORS,
            status="500",
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
        )
        """Answers read_file."""
        self.get_message = AsyncFake(
            self._double,
            GET_MESSAGE,
            policy=get_message_policy(None),
            request=record(GetMessageRequest),
            response=record(GetMessageResponse),
            errors=GET_MESSAGE_ERRORS,
            status="500",
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
        )
        """Answers get_message."""
        self.delete_books = AsyncFake(
            self._double,
            DELETE_BOOKS,
            policy=delete_books_policy(None),
            request=record(DeleteBooksRequest),
            response=record(DeleteBooksResponse),
            errors=DELETE_BOOKS_ERRORS,
            status="500",
            route=RestRoute(
                method="DELETE",
                path="/v1/books",
                content="names",
                answer="count",
            ),
        )
        """Answers delete_books."""
        self.count_books = AsyncBareFake(
            self._double,
            COUNT_BOOKS,
            policy=count_books_policy(None),
            request=NOTHING,
            response=record(CountBooksResponse),
            errors=COUNT_BOOKS_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/v1/books:count",
                answer="count",
            ),
        )
        """Answers count_books."""
        self.say = AsyncFake(
            self._double,
            SAY,
            policy=say_policy(None),
            request=record(SayRequest),
            response=record(SayResponse),
            errors=SAY_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/v1/say",
                query=("aloud",),
                lists=("words",),
            ),
        )
        """Answers say."""
        self.exists = AsyncFake(
            self._double,
            EXISTS,
            policy=exists_policy(None),
            request=record(ExistsRequest),
            response=NOTHING,
            errors=EXISTS_ERRORS,
            status="500",
            route=RestRoute(
                method="HEAD",
                path="/v1/exists/{id}",
            ),
        )
        """Answers exists."""
        self.escaped = AsyncFake(
            self._double,
            ESCAPED,
            policy=escaped_policy(None),
            request=record(EscapedRequest),
            response=NOTHING,
            errors=ESCAPED_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/v1/a%20b/%c3%bc/c%2Fd/{id}",
            ),
        )
        """Answers escaped."""
        self.anything = AsyncFake(
            self._double,
            ANYTHING,
            policy=anything_policy(None),
            request=record(AnythingRequest),
            response=record(AnythingResponse),
            errors=ANYTHING_ERRORS,
            status="500",
            route=RestRoute(
                method="*",
                path="/v1/any/**",
                query=("text",),
            ),
        )
        """Answers anything."""
        if service is not None:
            self.get_shelf.served_by(service.get_shelf)
            self.list_books.served_by(service.list_books)
            self.all_books.served_by(service.all_books)
            self.create_book.served_by(service.create_book)
            self.update_book.served_by(service.update_book)
            self.move_book.served_by(service.move_book)
            self.read_file.served_by(service.read_file)
            self.get_message.served_by(service.get_message)
            self.delete_books.served_by(service.delete_books)
            self.count_books.served_by(service.count_books)
            self.say.served_by(service.say)
            self.exists.served_by(service.exists)
            self.escaped.served_by(service.escaped)
            self.anything.served_by(service.anything)

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeLibrary:
    """A double of library for plain threads, for unit tests; satisfies `Library`.

    Say what operations answer, run the code under test, look at the calls:

        library = FakeLibrary()
        library.get_shelf.returns(Shelf(...))
        ...
        library.get_shelf.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeLibrary(service)` asks that.
    What is refused, replayed and raised is what a server and its client refuse,
    replay and raise; but every call is one attempt, and there is no circuit breaker.
    `headers` arrive with every call.
    """

    def __init__(
        self,
        service: LibraryService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeLibrary",
            headers,
        )
        self.get_shelf = ThreadFake(
            self._double,
            GET_SHELF,
            policy=get_shelf_policy(None),
            request=record(GetShelfRequest),
            response=record(Shelf),
            errors=GET_SHELF_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/v1/{name=shelves/*}",
            ),
        )
        """Answers get_shelf."""
        self.list_books = ThreadFake(
            self._double,
            LIST_BOOKS,
            policy=list_books_policy(None),
            request=record(ListBooksRequest),
            response=record(ListBooksResponse),
            errors=LIST_BOOKS_ERRORS,
            status="500",
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
        )
        """Answers list_books."""
        self.all_books = ThreadFake(
            self._double,
            ALL_BOOKS,
            policy=all_books_policy(None),
            request=record(AllBooksRequest),
            response=record(AllBooksResponse),
            errors=ALL_BOOKS_ERRORS,
            status="500",
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
        )
        """Answers all_books."""
        self.create_book = ThreadFake(
            self._double,
            CREATE_BOOK,
            policy=create_book_policy(None),
            request=record(CreateBookRequest),
            response=record(Book),
            errors=CREATE_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/v1/{parent=shelves/*}/books",
                query=("dry_run",),
                content="book",
                status=201,
            ),
        )
        """Answers create_book."""
        self.update_book = ThreadFake(
            self._double,
            UPDATE_BOOK,
            policy=update_book_policy(None),
            request=record(UpdateBookRequest),
            response=record(Book),
            errors=UPDATE_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="PATCH",
                path="/v1/{book.name=shelves/*/books/*}",
                lists=("mask",),
                nested=(("book", "name"),),
                content="book",
            ),
        )
        """Answers update_book."""
        self.move_book = ThreadFake(
            self._double,
            MOVE_BOOK,
            policy=move_book_policy(None),
            request=record(MoveBookRequest),
            response=record(Book),
            errors=MOVE_BOOK_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/v1/{name=shelves/*/books/*}:move",
                body=True,
            ),
        )
        """Answers move_book."""
        self.read_file = ThreadFake(
            self._double,
            READ_FILE,
            policy=read_file_policy(None),
            request=record(ReadFileRequest),
            response=record(File),
            errors=READ_FILE_ERRORS,
            status="500",
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
        )
        """Answers read_file."""
        self.get_message = ThreadFake(
            self._double,
            GET_MESSAGE,
            policy=get_message_policy(None),
            request=record(GetMessageRequest),
            response=record(GetMessageResponse),
            errors=GET_MESSAGE_ERRORS,
            status="500",
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
        )
        """Answers get_message."""
        self.delete_books = ThreadFake(
            self._double,
            DELETE_BOOKS,
            policy=delete_books_policy(None),
            request=record(DeleteBooksRequest),
            response=record(DeleteBooksResponse),
            errors=DELETE_BOOKS_ERRORS,
            status="500",
            route=RestRoute(
                method="DELETE",
                path="/v1/books",
                content="names",
                answer="count",
            ),
        )
        """Answers delete_books."""
        self.count_books = ThreadBareFake(
            self._double,
            COUNT_BOOKS,
            policy=count_books_policy(None),
            request=NOTHING,
            response=record(CountBooksResponse),
            errors=COUNT_BOOKS_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/v1/books:count",
                answer="count",
            ),
        )
        """Answers count_books."""
        self.say = ThreadFake(
            self._double,
            SAY,
            policy=say_policy(None),
            request=record(SayRequest),
            response=record(SayResponse),
            errors=SAY_ERRORS,
            status="500",
            route=RestRoute(
                method="POST",
                path="/v1/say",
                query=("aloud",),
                lists=("words",),
            ),
        )
        """Answers say."""
        self.exists = ThreadFake(
            self._double,
            EXISTS,
            policy=exists_policy(None),
            request=record(ExistsRequest),
            response=NOTHING,
            errors=EXISTS_ERRORS,
            status="500",
            route=RestRoute(
                method="HEAD",
                path="/v1/exists/{id}",
            ),
        )
        """Answers exists."""
        self.escaped = ThreadFake(
            self._double,
            ESCAPED,
            policy=escaped_policy(None),
            request=record(EscapedRequest),
            response=NOTHING,
            errors=ESCAPED_ERRORS,
            status="500",
            route=RestRoute(
                method="GET",
                path="/v1/a%20b/%c3%bc/c%2Fd/{id}",
            ),
        )
        """Answers escaped."""
        self.anything = ThreadFake(
            self._double,
            ANYTHING,
            policy=anything_policy(None),
            request=record(AnythingRequest),
            response=record(AnythingResponse),
            errors=ANYTHING_ERRORS,
            status="500",
            route=RestRoute(
                method="*",
                path="/v1/any/**",
                query=("text",),
            ),
        )
        """Answers anything."""
        if service is not None:
            self.get_shelf.served_by(service.get_shelf)
            self.list_books.served_by(service.list_books)
            self.all_books.served_by(service.all_books)
            self.create_book.served_by(service.create_book)
            self.update_book.served_by(service.update_book)
            self.move_book.served_by(service.move_book)
            self.read_file.served_by(service.read_file)
            self.get_message.served_by(service.get_message)
            self.delete_books.served_by(service.delete_books)
            self.count_books.served_by(service.count_books)
            self.say.served_by(service.say)
            self.exists.served_by(service.exists)
            self.escaped.served_by(service.escaped)
            self.anything.served_by(service.anything)

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
