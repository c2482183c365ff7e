# Made by mscomm-gen. Edit the contract and build again; edits here are not kept.
"""The REST client of book_service, for asyncio."""

from __future__ import annotations

from ssl import SSLContext
from typing import Self

from .._runtime.options import DEFAULT_OPTIONS, ClientOptions
from .._runtime.rest_client import RestTransport
from .._runtime.rest_payload import record
from .._runtime.rest_route import RestRoute
from .._runtime.tls_files import TlsFiles
from ..models.book_service import Entry, Posted
from .api import POST_ENTRY_ERRORS
from .policies import POST_ENTRY, Caller, post_entry_policy


class AsyncBookServiceRestClient:
    """Calls book_service over REST. Safe to share between tasks of one event loop;
    close it at the end, or use it with `async with`.

    Has those operations of `AsyncBookService` that the contract gives an HTTP
    binding.
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

    async def post_entry(
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
        return await self._post_entry(
            request,
            idempotency_key=idempotency_key,
            deadline=deadline,
        )

    async def close(self) -> None:
        """Closes the connections; calls that are under way fail."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._transport.close()
