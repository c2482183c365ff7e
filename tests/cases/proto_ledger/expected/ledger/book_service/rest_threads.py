# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of book_service, for threads."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.rest_threads import ThreadRestTransport
from .._runtime.thread_options import DEFAULT_THREAD_OPTIONS, ThreadClientOptions
from .._runtime.tls_files import TlsFiles
from ..models.book_service import Entry, Posted
from .api import POST_ENTRY_ERRORS
from .policies import POST_ENTRY, Caller, post_entry_policy


class BookServiceRestClient:
    """Calls book_service over REST. Safe to share between threads; close it at the end,
    or use it with `with`. A forked child may go on using it: it makes connections of
    its own there.

    Has those operations of `BookService` that the contract gives an HTTP binding.
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
        self._post_entry = self._transport.call(
            POST_ENTRY,
            policy=post_entry_policy(caller),
            route=RestRoute(
                method="POST",
                path="/v1/accounts/{accountId}/entries",
                body=True,
                status=201,
            ),
            request=record(Entry),
            response=record(Posted),
            errors=POST_ENTRY_ERRORS,
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
        return self._post_entry(
            request,
            idempotency_key=idempotency_key,
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
