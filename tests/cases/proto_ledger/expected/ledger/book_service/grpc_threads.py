# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""Calls book_service over gRPC, for threads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

from grpc import ChannelCredentials

from .._runtime.grpc_threads import ThreadGrpcChannel
from .._runtime.pages import items
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from .._wire.book_service import (
    ACCOUNT_CLOSED_CODEC,
    ENTRY_CODEC,
    LIST_REQUEST_CODEC,
    LIST_RESPONSE_CODEC,
    POSTED_CODEC,
)
from ..models.book_service import Entry, ListRequest, ListResponse, Posted
from .api import LIST_ENTRIES_ERRORS, POST_ENTRY_ERRORS
from .policies import (
    LIST_ENTRIES,
    POST_ENTRY,
    Caller,
    list_entries_policy,
    post_entry_policy,
)


class BookServiceGrpcClient:
    """Calls book_service over gRPC; satisfies `BookService`. Safe to share between
    threads; close it at the end, or use it with `with`. In a forked child calls
    raise ForkedClient: make a client there, in a program started with
    GRPC_ENABLE_FORK_SUPPORT=1.

    `target` is a gRPC name, such as `dns:///host:port`. `caller` picks the policies
    that the contract gives to that caller's calls. Without `credentials` the
    connection is not encrypted.
    """

    def __init__(
        self,
        target: str,
        *,
        caller: Caller | None = None,
        credentials: ChannelCredentials | TlsFiles | None = None,
        options: ThreadClientOptions = DEFAULT_THREAD_OPTIONS,
    ) -> None:
        self._channel = ThreadGrpcChannel(
            target,
            credentials=credentials,
            options=options,
        )
        self._call_post_entry = self._channel.unary(
            POST_ENTRY,
            policy=post_entry_policy(caller),
            path="/ledger.BookService/PostEntry",
            request=ENTRY_CODEC,
            response=POSTED_CODEC,
            errors=POST_ENTRY_ERRORS,
            details=(ACCOUNT_CLOSED_CODEC,),
            domain="book_service.ledger",
        )
        self._call_list_entries = self._channel.unary(
            LIST_ENTRIES,
            policy=list_entries_policy(caller),
            path="/ledger.BookService/ListEntries",
            request=LIST_REQUEST_CODEC,
            response=LIST_RESPONSE_CODEC,
            errors=LIST_ENTRIES_ERRORS,
            domain="book_service.ledger",
        )

    def post_entry(
        self,
        request: Entry,
        *,
        idempotency_key: str,
        deadline: float | None = None,
    ) -> Posted:
        """Calls post_entry.

        Keyed: calls with the same `idempotency_key` take effect once and get the
        same answer.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises:
         - AccountClosedError
         - CallError: every other failure.
        """
        return self._call_post_entry(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    def list_entries(
        self,
        request: ListRequest,
        *,
        deadline: float | None = None,
    ) -> ListResponse:
        """Calls list_entries.

        Safe: it changes nothing, and may be repeated.

        `deadline` is in seconds from now, for the whole call; a deadline that is
        inherited still holds.

        Raises CallError.
        """
        return self._call_list_entries(
            request,
            deadline=deadline,
        )

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
        """Ends what is under way, and the connection."""
        self._channel.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
