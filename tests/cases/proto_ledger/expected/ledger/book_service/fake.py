# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Doubles of book_service, for unit tests. No transport is needed, and none is
loaded.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Self

from .._runtime.fake_async import AsyncFake, AsyncKeyedFake
from .._runtime.fake_loop import ThreadDouble
from .._runtime.fake_operation import Double
from .._runtime.fake_threads import ThreadFake, ThreadKeyedFake
from .._runtime.pages import async_items, items
from .._runtime.rest_payload import record
from ..models.book_service import Entry, ListRequest, ListResponse, Posted
from .api import LIST_ENTRIES_ERRORS, POST_ENTRY_ERRORS, BookServiceService
from .policies import LIST_ENTRIES, POST_ENTRY, list_entries_policy, post_entry_policy


class FakeAsyncBookService:
    """A double of book_service, for unit tests; satisfies `AsyncBookService`.

    Say what operations answer, run the code under test, look at the calls:

        book_service = FakeAsyncBookService()
        book_service.post_entry.returns(Posted(...))
        ...
        book_service.post_entry.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeAsyncBookService(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: BookServiceService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = Double(
            "FakeAsyncBookService",
            headers,
        )
        self.post_entry = AsyncKeyedFake(
            self._double,
            POST_ENTRY,
            policy=post_entry_policy(None),
            request=record(Entry),
            response=record(Posted),
            errors=POST_ENTRY_ERRORS,
            status="INTERNAL",
        )
        """Answers post_entry."""
        self.list_entries = AsyncFake(
            self._double,
            LIST_ENTRIES,
            policy=list_entries_policy(None),
            request=record(ListRequest),
            response=record(ListResponse),
            errors=LIST_ENTRIES_ERRORS,
            status="INTERNAL",
        )
        """Answers list_entries."""
        if service is not None:
            self.post_entry.served_by(service.post_entry)
            self.list_entries.served_by(service.list_entries)

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
        return async_items(
            self.list_entries,
            request,
            deadline,
            cursor="page_token",
            following=lambda page: page.next_page_token,
            items=lambda page: page.entries,
        )

    async def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        await self._double.finish()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()


class FakeBookService:
    """A double of book_service for plain threads, for unit tests; satisfies
    `BookService`.

    Say what operations answer, run the code under test, look at the calls:

        book_service = FakeBookService()
        book_service.post_entry.returns(Posted(...))
        ...
        book_service.post_entry.calls[0].request

    An operation also `raises` errors, answers `in_turn`, or `does` what a function
    of the request says. With an implementation, `FakeBookService(service)` asks
    that. What is refused, replayed and raised is what a server and its client
    refuse, replay and raise; but every call is one attempt, and there is no circuit
    breaker. `headers` arrive with every call.
    """

    def __init__(
        self,
        service: BookServiceService | None = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._double = ThreadDouble(
            "FakeBookService",
            headers,
        )
        self.post_entry = ThreadKeyedFake(
            self._double,
            POST_ENTRY,
            policy=post_entry_policy(None),
            request=record(Entry),
            response=record(Posted),
            errors=POST_ENTRY_ERRORS,
            status="INTERNAL",
        )
        """Answers post_entry."""
        self.list_entries = ThreadFake(
            self._double,
            LIST_ENTRIES,
            policy=list_entries_policy(None),
            request=record(ListRequest),
            response=record(ListResponse),
            errors=LIST_ENTRIES_ERRORS,
            status="INTERNAL",
        )
        """Answers list_entries."""
        if service is not None:
            self.post_entry.served_by(service.post_entry)
            self.list_entries.served_by(service.list_entries)

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
        return items(
            self.list_entries,
            request,
            deadline,
            cursor="page_token",
            following=lambda page: page.next_page_token,
            items=lambda page: page.entries,
        )

    def close(self) -> None:
        """Waits for what still runs, though its caller has gone."""
        self._double.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
